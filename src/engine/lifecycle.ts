import {
  type Api,
  type Definition,
  isGone,
  isHollow,
  type Operation,
  pathParameters,
  StrangeAnswer,
  type Values,
  type Wire,
} from "../definition";
import { assertDeleted, believed } from "./believed";
import { assertDeletable } from "./data-loss";
import { drops } from "./dropped";
import { listed } from "./listed";
import { withoutMark } from "./mark";
import { membership, withMembers } from "./members";
import { assertKnownToTwin } from "./only-newer";
import { named, present, send, type Tenant } from "./operation";
import { changedOf, declarations, isReadFirst, type Patch, patch } from "./patch";
import { inPlace } from "./places";
import { declaredIn, type StateMetadata, stateAfterRead, stateAfterWrite } from "./state";

/** Reads the object. `undefined` when it is gone. */
export async function read(
  definition: Definition,
  id: string,
  state: Values,
  tenant: Tenant,
): Promise<{ state: Values; inputs: Values } | undefined> {
  const operation = definition.operations.read;
  if (!operation) return { state, inputs: declaredIn(definition, state) };
  const found = await listed(definition, id, state, tenant);
  if (found) return found;
  const object = await present(definition, operation, id, state, tenant);
  if (!object) return definition.endsByItself ? { state, inputs: declaredIn(definition, state) } : undefined;
  const whole = await withMembers(definition, id, object, declaredIn(definition, state), tenant);
  return stateAfterRead(definition, state, whole);
}

/** Sends what changed and returns the new state. An object that has just been created is as its answer says. */
export async function update(
  definition: Definition,
  id: string,
  state: Values,
  inputs: Values,
  tenant: Tenant,
  created?: Wire,
): Promise<Values> {
  const change = { id, olds: declaredIn(definition, state), news: inputs };
  const members = await membership(definition, id, { ...change, created }, tenant);
  const { answer, written } = await inPlace(definition, change, tenant, () =>
    changeObject(definition, id, state, inputs, tenant, members.names),
  );
  if (!(await members.write())) return update(definition, id, state, inputs, tenant, created);
  return stateAfterWrite(definition, {
    ...{ inputs, tenant: tenant.domain, previous: state },
    answer: { ...answer, ...members.sets },
    written: new Set([...written, ...members.names]),
  });
}

/** Sends what changed of the object itself, and tells the names of the properties that this was about. */
async function changeObject(
  definition: Definition,
  id: string,
  state: Values,
  inputs: Values,
  tenant: Tenant,
  apart: readonly string[],
): Promise<{ answer: Wire; written: ReadonlySet<string> }> {
  const operation = definition.operations.update;
  if (!operation) throw new Error(`${definition.type} cannot be changed in place.`);
  const parameters = [...pathParameters(operation), ...apart];
  const { body, written } = await changes(definition, id, state, inputs, tenant, parameters);
  const isEmpty = operation.method !== "PUT" && Object.keys(body).length === 0;
  if (written.size === 0 || isEmpty) return { answer: {}, written: new Set() };
  const prepared = (await definition.prepareUpdate?.({ api: tenant, id, olds: state, news: inputs, body })) ?? { body };
  const parts = definition.splitUpdate?.(prepared.body) ?? [prepared.body];
  const answer = await sendParts(
    definition,
    operation,
    id,
    { ...named(definition, id, state), ...inputs },
    (state as StateMetadata).__marked ? firstWithoutMark(definition, parts) : parts,
    tenant,
  );
  await prepared.after?.();
  return { answer: (await definition.finish?.({ api: tenant, id, inputs })) ?? answer, written };
}

/** The mark goes with an update that is sent anyway. */
const firstWithoutMark = (definition: Definition, parts: readonly Wire[]): readonly Wire[] =>
  parts.map((part, index) => (index === 0 ? withoutMark(definition, part) : part));

async function sendParts(
  definition: Definition,
  operation: Operation,
  id: string,
  state: Values,
  parts: readonly Wire[],
  tenant: Api,
): Promise<Wire> {
  let object: Wire = {};
  for (const part of parts)
    object = believed(definition, operation, await send(tenant, operation, part, state, id), state, id) ?? {};
  return object;
}

/**
 * What an update would do besides what is declared, in words; refuses what it could not do without a loss. The object
 * is read only if part of it is answered with a scope of its own, or goes with what changes.
 */
export async function foretold(
  definition: Definition,
  id: string,
  state: Values,
  inputs: Values,
  tenant: Tenant,
): Promise<readonly string[]> {
  await assertKnownToTwin(definition, inputs, tenant);
  const { update: operation } = definition.operations;
  const without = operation ? pathParameters(operation) : [];
  const declared = declarations(definition, state, inputs, without);
  const dropped = operation ? await drops(definition, id, state, declared, tenant) : [];
  if (!operation || !changedOf(definition, declared).some(({ readScope }) => readScope)) return dropped;
  return [...dropped, ...(await changes(definition, id, state, inputs, tenant, without)).notes];
}

/** What an update says: where it is about an object that the API replaces, that is read first. */
export async function changes(
  definition: Definition,
  id: string,
  state: Values,
  inputs: Values,
  tenant: Api,
  without: readonly string[],
): Promise<Patch> {
  const declared = declarations(definition, state, inputs, without);
  const reading = definition.operations.read;
  if (!reading || !isReadFirst(definition, declared)) return patch(definition, declared, undefined);
  // What is declared from now on is asked for as well: some of it is answered only where somebody asks.
  const live = await present(definition, reading, id, { ...inputs, ...state }, tenant);
  if (live) return patch(definition, declared, live);
  throw new Error(
    `${definition.type} ${id} does not exist any more. Run \`pulumi refresh\`, and it will be created again.`,
  );
}

/** Deletes the object. One that is gone counts as deleted. */
export async function remove(definition: Definition, id: string, state: Values, tenant: Tenant): Promise<void> {
  const operation = definition.operations.delete;
  const known = named(definition, id, state);
  await assertDeletable(definition, id, known, tenant);
  if (!operation) return;
  try {
    if (operation.isReset) return await reset(definition, id, state, tenant);
    const ask = () => send(tenant, operation, operation.body ? {} : undefined, known, id);
    const answer = await ask();
    assertDeleted(definition, operation, answer, known, id);
    if (operation.method === "DELETE" && isHollow(answer))
      await assureDeleted(definition, id, known, await ask(), tenant);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Where the answer to a second deletion says nothing either, a read tells whether the object is gone. */
async function assureDeleted(
  definition: Definition,
  id: string,
  state: Values,
  answer: unknown,
  tenant: Tenant,
): Promise<void> {
  const { delete: operation, read: reading } = definition.operations;
  assertDeleted(definition, operation!, answer, state, id);
  if (!isHollow(answer) || !reading) return;
  if (await present(definition, reading, id, state, tenant))
    throw new StrangeAnswer(`the deletion of the ${definition.type} ${id}, which is still there`, answer);
}

/** Sets what is declared back to Auth0's defaults, apart from what tells the object apart. */
async function reset(definition: Definition, id: string, state: Values, tenant: Tenant): Promise<void> {
  const { naturalKey } = definition;
  const kept = Object.entries(declaredIn(definition, state)).filter(([name]) => naturalKey.includes(name));
  await changeObject(definition, id, state, Object.fromEntries(kept), tenant, []);
}

const setBack =
  "Set `auth0:domain` (or the provider's `domain`, or AUTH0_DOMAIN) back, or use a stack of its own for the other tenant.";

/** A new resource is created in the tenant of those that the state has of the same provider. */
export function assertRecordedTenant({ type }: Definition, recorded: readonly string[], domain: string): void {
  if (recorded.length > 0 && !recorded.includes(domain))
    throw new Error(
      `This ${type} is new, and the configured tenant is ${domain}. The resources that this stack has already are in ${recorded.join(" and ")}. Nothing was done. ${setBack} To have both in this stack, give the resources of one a \`Provider\` of their own.`,
    );
}

/** A resource that was created in another tenant is never touched. */
export function assertSameTenant(definition: Definition, state: Values, domain: string): void {
  const recorded = (state as StateMetadata).__tenant;
  if (recorded !== undefined && recorded !== domain)
    throw new Error(
      `This ${definition.type} is in the tenant ${recorded}, and the configured tenant is ${domain}. Nothing was done. ${setBack}`,
    );
}

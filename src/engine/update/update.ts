import { type Api, type Definition, type Operation, pathParameters, type Values, type Wire } from "../../definition";
import { believed } from "../requests/believed";
import { membership } from "../requests/members";
import { named, present, send } from "../requests/operation";
import type { Tenant } from "../requests/tenant";
import { stateAfterWrite } from "../state/after-write";
import { declaredIn, type StateMetadata } from "../state/metadata";
import { withoutMark } from "../values/mark";
import { declarations, isReadFirst, type Patch, patch } from "./patch";
import { inPlace } from "./unique-places";

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
export async function changeObject(
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

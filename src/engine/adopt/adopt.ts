import { randomUUID } from "node:crypto";
import { type Definition, isMasked, isObject, own, propertiesOf, type Values } from "../../definition";
import { createNew, PartialCreation } from "../create/create";
import { Creations } from "../create/creations";
import type { Existing } from "../create/find-created";
import { withNaturalKey } from "../create/natural-key";
import { recoverCreate } from "../create/recover-create";
import { diff } from "../diff";
import { withMembers } from "../requests/members";
import { present } from "../requests/operation";
import type { Tenant } from "../requests/tenant";
import { stateAfterWrite } from "../state/after-write";
import { update } from "../update/update";
import { hasTrait, isAsExpected, leaves } from "../values/leaves";
import { valueAt } from "../values/path";
import { hasUnknown, UNKNOWN } from "../values/unknown";
import { valuesFrom } from "../values/wire";

interface Created {
  readonly id: string;
  readonly state: Values;
}

/** A resource that is created, among the others of its program. */
export interface Beginning {
  /** The same each time the resource is created, and that of no other. */
  readonly key?: string | undefined;
  /** URN of the resource, for the user. */
  readonly urn?: string | undefined;
  /** The resource had an object before: how it begins is not asked any more. */
  readonly isReplacement?: boolean;
  /** Whether an object may become that of the resource. Throws when another resource declares the same. */
  readonly mayTake?: MayTake;
}

type MayTake = (id: string, isByKey: boolean) => boolean;

/**
 * Creates the object, or takes over the one that `adopt` tells of or that an earlier create of the same resource left
 * behind.
 */
export async function create(
  definition: Definition,
  inputs: Values,
  tenant: Tenant,
  creations: Creations = new Creations(),
  { key = randomUUID(), urn, isReplacement = false, mayTake }: Beginning = {},
): Promise<Created> {
  const creating = { definition, inputs, tenant, creations, key, urn };
  // A member that is still there in a replacement is the one that is asked for.
  const adopt = definition.kind === "association" ? "ifExists" : "never";
  const adopted = await existingFor(definition, isReplacement ? { ...inputs, adopt } : inputs, tenant, mayTake);
  if (adopted) creations.fail(key);
  const existing = adopted ?? (await recoverCreate(creating));
  if (!existing) return createNew(creating);
  creations.inventory.know(definition.type, existing.id);
  return takeOver(definition, existing, inputs, tenant);
}

/** Asks for the object with the same natural key, and tells which one that was at the preview. */
export const isByKey = (adopt: unknown): boolean => /^ifExists( \(.*\))?$/.test(String(adopt));

/** The inputs of a resource that is managed already: what the preview told of its beginning stays. */
export const rememberAdoption = (inputs: Values, { adopt }: Values): Values =>
  isByKey(inputs["adopt"]) && isByKey(adopt) ? { ...inputs, adopt } : inputs;

/**
 * What a new resource begins with: the object that exists and becomes its own, the id as far as it is known before, and
 * the inputs, of which `adopt` tells that id, so that a preview shows it. An object that should be there and is not is an
 * error.
 */
export async function resolveAdoption(
  definition: Definition,
  inputs: Values,
  tenant: Tenant,
  mayTake?: MayTake,
): Promise<{ inputs: Values; id?: string | undefined; existing?: Existing }> {
  const { adopt = "never" } = inputs;
  const id = fixedId(definition, inputs);
  if (["adopt", ...definition.naturalKey].some((name) => hasUnknown(inputs[name]))) return { inputs, id };
  const existing = adopt === "never" ? undefined : await existingFor(definition, inputs, tenant, mayTake);
  if (!existing) return { inputs, id };
  const told = isByKey(adopt) ? { ...inputs, adopt: `ifExists (${existing.id})` } : inputs;
  return { inputs: told, id: existing.id, existing };
}

/** The id of an object that is told by what is declared. */
export function fixedId({ kind, id, naturalKey }: Definition, inputs: Values): string | undefined {
  if (kind !== "singleton" && kind !== "association") return undefined;
  if (naturalKey.some((name) => hasUnknown(inputs[name]))) return undefined;
  const fixed = id({}, inputs);
  return fixed.includes(UNKNOWN) ? undefined : fixed;
}

/** What no other object of the kind has, as far as it is declared and known. */
export function keyOf({ naturalKey, inputs: schema, list }: Definition, inputs: Values): string | undefined {
  if (naturalKey.length === 0 || naturalKey.some((name) => hasUnknown(inputs[name]))) return undefined;
  const values = propertiesOf(schema)
    .filter(({ name }) => naturalKey.includes(name))
    .map(({ name, serverDefault }) => inputs[name] ?? serverDefault?.(inputs) ?? null);
  return JSON.stringify([values, typeof list === "object" ? list.filter?.(inputs) : undefined]);
}

async function existingFor(
  definition: Definition,
  inputs: Values,
  tenant: Tenant,
  mayTake: MayTake = () => true,
): Promise<Existing | undefined> {
  const { adopt = "never" } = inputs;
  if (adopt === "never" || !definition.operations.read) return undefined;
  const id = isByKey(adopt) ? await idByKey(definition, inputs, tenant) : String(adopt);
  if (id && !mayTake(id, isByKey(adopt))) return undefined;
  const object = id && (await present(definition, definition.operations.read, id, inputs, tenant));
  if (id && object) return { id, object: await withMembers(definition, id, object, inputs, tenant) };
  if (isByKey(adopt)) return undefined;
  throw new Error(
    `There is no ${definition.type} ${adopt} in ${tenant.domain}, so that it cannot be adopted. Check the id, or leave \`adopt\` out to create a new one.`,
  );
}

/** The id of the object with the natural key of these inputs. */
async function idByKey(definition: Definition, inputs: Values, tenant: Tenant): Promise<string | undefined> {
  const { type, kind } = definition;
  if (kind === "association") return definition.id({}, inputs);
  const ids = (await withNaturalKey(definition, inputs, tenant)).map(({ id }) => id);
  if (ids.length <= 1) return ids[0];
  throw new Error(
    `${type}: ${ids.length} objects could be adopted. Set \`adopt\` to the id of one: ${ids.join(", ")}.`,
  );
}

/** Gives an object what is declared. What cannot be seen of it is sent again. One that is ours is kept in any case. */
async function takeOver(definition: Definition, existing: Existing, inputs: Values, tenant: Tenant): Promise<Created> {
  const { id, object, sent } = existing;
  const stateWith = (values: Values) =>
    stateAfterWrite(definition, { inputs: values, answer: object, tenant: tenant.domain });
  const seen = stateWith(seenInputs(definition, inputs, existing));
  const { changes, replaces } = diff(definition, seen, inputs);
  if (!changes) return { id, state: stateWith(inputs) };
  try {
    if (replaces.length > 0) throw unlike(definition, existing, replaces);
    return { id, state: await update(definition, id, seen, inputs, tenant) };
  } catch (error) {
    throw sent ? new PartialCreation(id, seen, (error as Error).message) : error;
  }
}

function unlike({ type, naturalKey }: Definition, { id, sent }: Existing, replaces: readonly string[]): Error {
  const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
  const names = quoted(replaces);
  const another = naturalKey.length > 0 ? `another ${quoted(naturalKey)}` : "a new object";
  const advice = sent ? "The next `pulumi up` replaces it." : `Declare that value, or ${another}.`;
  return new Error(
    `${type} ${id} cannot be adopted: ${names} cannot be changed, and Auth0 has another value of it. ${advice}`,
  );
}

/** The inputs with the values that the object has; those that are not answered are left out, unless they are fixed. */
function seenInputs(definition: Definition, inputs: Values, { object, sent = [] }: Existing): Values {
  const { inputs: schema, kind, declarations } = definition;
  const wire = kind === "association" ? object : (declarations?.(object)[0] ?? object);
  const live = valuesFrom(schema, wire);
  const result = structuredClone(inputs);
  for (const path of sent) placeMissing(result, path.split("/"), live);
  for (const leaf of leaves(schema, inputs)) {
    const value = valueAt(live, leaf.path);
    const isFixed = hasTrait(leaf, "createOnly") || (value === undefined && hasTrait(leaf, "immutable"));
    const isHidden =
      hasTrait(leaf, "writeOnly") || (hasTrait(leaf, "secret") && (value === undefined || isMasked(value)));
    if (isFixed || (!isHidden && isAsExpected(leaf, value ?? null, leaf.value))) continue;
    const parent = valueAt(result, leaf.path.slice(0, -1)) as Values;
    if (isHidden || value === undefined) delete parent[leaf.path.at(-1)!];
    else parent[leaf.path.at(-1)!] = value;
  }
  return result;
}

/** What was declared at the creation and is not any more is seen as declared, so that it goes back to its default. */
function placeMissing(values: Values, [name = "", ...below]: readonly string[], live: unknown): void {
  const value = valueAt(live, [name]);
  if (value === undefined) return;
  const placed = own(values, name) ?? (below.length === 0 ? value : {});
  values[name] = placed;
  if (isObject(placed)) placeMissing(placed, below, value);
}

import { type Definition, isObject, looksSecret, type ObjectList, type Values, type Wire } from "../definition";
import type { Creations, Intent } from "./creations";
import { digest, hasTrait, type Leaf, leaves } from "./leaves";
import { present, type Tenant } from "./lifecycle";
import { valuesFrom } from "./wire";

/** An object of the tenant. */
export interface Existing {
  readonly id: string;
  /** As a read answers it. */
  readonly object: Wire;
  /** Paths of what it was created with, when an earlier create of the same resource has left it behind. */
  readonly sent?: readonly string[];
}

/** A resource that is created. */
export interface Create {
  readonly definition: Definition;
  readonly inputs: Values;
  readonly tenant: Tenant;
  readonly creations: Creations;
  /** The same each time this resource is created, and that of no other. */
  readonly key: string;
  readonly urn?: string | undefined;
}

/** The clock of the tenant may be behind that of this machine by so many milliseconds. */
const skew = 300_000;

/** Whether the API refuses a second object like it, so that a create can be sent again. */
export const isUnique = ({ kind, naturalKey }: Definition): boolean => kind === "association" || naturalKey.length > 0;

/** What is written down of a create before it is sent. */
export async function intentOf(create: Create): Promise<Intent> {
  const { definition, inputs, creations, urn } = create;
  const list = searchOf(definition);
  const query = list?.filter?.(inputs) ?? {};
  const before = list && !isUnique(definition) ? await noteOf(create, list, query) : undefined;
  const sent = Object.fromEntries(leaves(definition.inputs, inputs).filter(isComparable).map(digested));
  const { run } = creations;
  return { type: definition.type, since: Date.now(), query, sent, run, ...(before && { before }), ...(urn && { urn }) };
}

/** The same for creates that nothing tells apart. */
export const alikeness = ({ type, sent }: Intent): string => JSON.stringify([type, sent]);

const searchOf = ({ search, list }: Definition): ObjectList | undefined =>
  search ?? (typeof list === "object" ? list : undefined);

/** Only the ids that were there before tell which object is new, where several can be the same. */
async function noteOf({ definition, tenant, creations }: Create, list: ObjectList, query: Intent["query"]) {
  const { path, key, by, id } = list;
  const only = id === undefined ? {} : { fields: id, include_fields: true };
  const listing = { path, key, query: { ...query, ...only }, checkpoint: by === "checkpoint" };
  return creations.note(JSON.stringify(listing), async () =>
    ((await tenant.collect?.(listing)) ?? []).map((item) => definition.id(item, {})),
  );
}

/** What the API would answer as it was sent. It completes the items of lists, and what it answers to some tokens only in ways of its own. */
function isComparable(leaf: Leaf): boolean {
  const { value, path, properties } = leaf;
  if (properties.some(({ readScope }) => readScope)) return false;
  if (hasTrait(leaf, "secret") || hasTrait(leaf, "writeOnly") || hasTrait(leaf, "local")) return false;
  if (looksSecret(String(path.at(-1)))) return false;
  return value !== null && !(Array.isArray(value) ? value.some(isObject) : isObject(value) && isEmpty(value));
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const digested = ({ path, schema, value }: Leaf): [string, string] => [path.join("/"), digest(schema, value)];

/** The object that an earlier create of the same resource has left in the tenant, unknown to the engine. */
export async function leftBehind(create: Create): Promise<Existing | undefined> {
  const { definition, creations, key } = create;
  const intent = creations.leftOpen(key);
  if (intent?.type !== definition.type || definition.kind === "action") return undefined;
  const found = await creations.inTurn(alikeness(intent), () => orphan(create, intent));
  return found && { ...found, sent: Object.keys(intent.sent) };
}

/** The object that a create has made, if there is one, which then is that of the resource. Throws when several could be it. */
export const orphan = (create: Create, intent: Intent): Promise<Existing | undefined> =>
  create.creations.turns(intent.type).search(async () => {
    const found = await search(create, intent);
    if (found) {
      create.creations.begin(create.key, intent);
      create.creations.succeed(create.key, found.id);
    }
    return found;
  });

async function search(create: Create, intent: Intent): Promise<Existing | undefined> {
  const { definition, inputs, tenant, creations } = create;
  const ids = await candidates(create, intent);
  const open = creations.open();
  const alike = open.filter((other) => other.id === undefined && alikeness(other) === alikeness(intent));
  if (ids.length > Math.max(1, alike.length)) throw new SeveralFound(ids);
  const [id] = ids;
  const { read } = definition.operations;
  const object = id !== undefined && read && (await present(definition, read, id, inputs, tenant));
  return object ? { id, object } : undefined;
}

/**
 * Ids of what an interrupted create may have left in the tenant, when its resource is not in the program any more.
 * Undefined where only the resource itself could tell.
 */
export async function remains(
  definition: Definition,
  intent: Intent,
  tenant: Tenant,
  creations: Creations,
): Promise<readonly string[] | undefined> {
  const { kind, operations } = definition;
  if (kind === "association") return undefined;
  const ids = await candidates({ definition, inputs: {}, tenant, creations, key: "" }, intent);
  if (intent.id === undefined) return ids;
  const found = await Promise.all(ids.map((id) => present(definition, operations.read!, id, {}, tenant)));
  return ids.filter((_, index) => found[index]);
}

/** So many objects could be what a create has made. */
export class SeveralFound extends Error {
  constructor(ids: readonly string[]) {
    super(`${ids.length} objects in the tenant have what was sent: ${ids.join(", ")}.`);
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Ids of the objects that may have come from a create: nobody is known to have them. */
async function candidates({ definition, inputs, tenant, creations }: Create, intent: Intent): Promise<string[]> {
  const others = creations.open().filter((other) => other.type === intent.type && !isSame(other, intent));
  const isFree = (id: string) => !creations.isKnown(intent.type, id) && others.every((other) => other.id !== id);
  if (intent.id !== undefined) return [intent.id].filter(isFree);
  if (definition.kind === "association") return [definition.id({}, inputs)].filter(isFree);
  const list = searchOf(definition);
  if (!list || !tenant.collect) return [];
  const { path, key, by } = list;
  const items = await tenant.collect({ path, key, query: intent.query, checkpoint: by === "checkpoint" });
  const idOf = (item: Wire) => definition.id(item, inputs);
  const comesFrom = ({ since, sent, before }: Intent) => {
    const earlier = before === undefined ? undefined : creations.noted(before);
    return (item: Wire) => !earlier?.has(idOf(item)) && isSince(item, since) && hasWhatWasSent(definition, item, sent);
  };
  const fitting = items.filter((item) => isFree(idOf(item))).filter(comesFrom(intent));
  const better = others.filter((other) => other.id === undefined && asksMore(other, intent)).map(comesFrom);
  const own = fitting.filter((item) => !better.some((comesFromOther) => comesFromOther(item)));
  return (own.length > 0 ? own : fitting).map(idOf);
}

/** An object that has what two creates have sent is rather that of the one that sent more. */
const asksMore = (one: Intent, other: Intent): boolean => Object.keys(one.sent).length > Object.keys(other.sent).length;

const isSince = ({ created_at: created }: Wire, since: number): boolean =>
  typeof created !== "string" || Date.parse(created) > since - skew;

/** Whether an object has everything that was sent; where a natural key tells, as far as the API answers it. */
function hasWhatWasSent(definition: Definition, item: Wire, sent: Intent["sent"]): boolean {
  const { inputs: schema, declarations = (answer: Wire) => [answer] } = definition;
  return declarations(item).some((wire) => {
    const { extra: _, ...live } = valuesFrom(schema, wire);
    const digests = new Map([...leaves(schema, live), ...leaves(schema, { extra: wire })].map(digested));
    return Object.entries(sent).every(([path, expected]) => {
      const answered = digests.get(path);
      return answered === undefined ? isUnique(definition) : answered === expected;
    });
  });
}

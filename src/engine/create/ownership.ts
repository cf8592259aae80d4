import {
  type Definition,
  isObject,
  listingOf,
  looksSecret,
  type ObjectList,
  objectsIn,
  parametersOf,
  type Values,
  type Wire,
} from "../../definition";
import { present } from "../requests/operation";
import type { Tenant } from "../requests/tenant";
import { canonical, hasTrait, type Leaf, leaves } from "../values/leaves";
import { markIn, markPlace } from "../values/mark";
import { fromWire, valuesFrom } from "../values/wire";
import type { Creations } from "./creations";
import { type Intent, triesOf } from "./intent";
import type { Item } from "./natural-key";

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

/** What is written down of a create before it is sent. What an earlier try of it may have made is found by it as well. */
export async function intentOf(create: Create, mark: string | undefined, earlier: Intent | undefined): Promise<Intent> {
  const { definition, creations, urn } = create;
  const { type } = definition;
  const before = markPlace(definition) ? undefined : (earlier?.before ?? (await whatWasBefore(create)));
  const parents = parentsOf(create);
  const sent = sentBy(create);
  const sentBefore = earlier && triesOf(earlier).filter((one) => !isSame(one, sent));
  return { type, since: Date.now(), sent, sentBefore, parents, mark, before, urn, run: creations.run };
}

/** Names of the inputs that tell below which object the search for one looks. */
export const namesAbove = (definition: Definition): string[] => parametersOf(searchOf(definition)?.path ?? "");

/** What tells below which object it is looked for; undefined for none. */
function parentsOf({ definition, inputs }: Create): Values | undefined {
  const names = namesAbove(definition);
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, inputs[name]]));
}

/** Digests of what is declared, as far as the API answers it as it was sent. */
export const sentBy = ({ definition, inputs, creations }: Create): Intent["sent"] =>
  Object.fromEntries(leaves(definition.inputs, inputs).filter(isComparable).map(digesting(creations)));

/** What is answered as it was sent. Auth0 completes the items of lists, and lists leave documents out. */
function isComparable(leaf: Leaf): boolean {
  const { value, path, properties } = leaf;
  if (properties.some(({ readScope, document }) => readScope || document)) return false;
  if (hasTrait(leaf, "secret") || hasTrait(leaf, "writeOnly") || hasTrait(leaf, "local")) return false;
  if (looksSecret(String(path.at(-1)))) return false;
  return value !== null && !(Array.isArray(value) ? value.some(isObject) : isObject(value) && isEmpty(value));
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const digesting =
  (creations: Creations) =>
  ({ path, schema, value }: Leaf): [string, string] => [
    path.join("/"),
    creations.notes.digest(canonical(schema, value)),
  ];

/** Where objects are looked for that nobody knows the id of. */
export const searchOf = ({ search, list }: Definition): ObjectList | undefined =>
  search ?? (typeof list === "object" ? list : undefined);

/** The note of what was there before the run: one list of the kind, or of what belongs to the same object. */
async function whatWasBefore(create: Create): Promise<string | undefined> {
  const { definition, inputs, tenant, creations } = create;
  const { kind, operations, set } = definition;
  if (kind === "association" && !set) {
    const { path } = operations.read!;
    const owner = typeof path === "function" ? path(inputs, "") : path;
    return creations.before.note(owner, () => membersOf(create));
  }
  const list = searchOf(definition);
  if (!list || !tenant.collect) return undefined;
  const { id, fields, query } = list;
  const only = fields && id !== undefined ? { fields: id, include_fields: true } : {};
  const listing = listingOf(list, inputs, { ...query, ...only });
  return creations.before.note(listing.path, async () =>
    objectsIn(list, await tenant.collect!(listing)).map((item) => definition.id(item, inputs)),
  );
}

/** Ids of what the object that a member belongs to has of its kind. */
async function membersOf({ definition, inputs, tenant }: Create): Promise<string[]> {
  const { operations, declarations, inputs: schema, id } = definition;
  const { select: _, ...reading } = operations.read!;
  const owner = await present(definition, reading, "", inputs, tenant);
  const members = (owner && declarations?.(owner)) ?? [];
  return members.map((wire) => id({}, fromWire(schema, wire) as Values));
}

/** Whether an object is what a create has made. */
export type Verdict = (item: Item) => boolean;

/** How what a create has made is told from everything else. Undefined where nothing tells. */
export function verdictOn(create: Create, intent: Intent): Verdict | undefined {
  const { definition, creations } = create;
  const { mark, before } = intent;
  const isFree = freeFor(create, intent);
  if (mark !== undefined) return ({ id, object }) => markIn(definition, object) === mark && isFree(id);
  if (before === undefined) return undefined;
  return (item) => creations.before.had(before, item.id) === false && isFree(item.id) && isAlike(create, intent, item);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Tells which ids nobody is known to have: neither the engine, nor another create on this machine. */
export function freeFor({ creations }: Create, intent: Intent): (id: string) => boolean {
  const others = creations.notes.all().filter((other) => other.type === intent.type && !isSame(other, intent));
  const taken = new Set([...others.map(({ id }) => id), intent.besides]);
  return (id) => {
    const fate = creations.inventory.fate(intent.type, id);
    return fate === "deleted" || (fate === undefined && !taken.has(id));
  };
}

/** Whether an object has everything that one of the tries has sent; where a natural key tells, as far as the API answers it. */
export const isAlike = (create: Create, intent: Intent, item: Item): boolean =>
  triesOf(intent).some((sent) => hasAllOf(create, sent, item));

function hasAllOf({ definition, creations, ...create }: Create, sent: Intent["sent"], { object }: Item): boolean {
  const { inputs: schema, kind, naturalKey, declarations = (answer: Wire) => [answer] } = definition;
  if (kind === "association") return isSame(sent, sentBy({ definition, creations, ...create }));
  const above = namesAbove(definition);
  return declarations(object).some((wire) => {
    const { extra: _, ...live } = valuesFrom(schema, wire);
    const parts = [...leaves(schema, live), ...leaves(schema, { extra: wire })];
    const digests = new Map(parts.map(digesting(creations)));
    return Object.entries(sent).every(([path, expected]) => {
      const answered = digests.get(path);
      if (above.includes(path)) return true;
      return answered === undefined ? naturalKey.length > 0 : answered === expected;
    });
  });
}

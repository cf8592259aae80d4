import { isObject, listingOf, objectsIn, type Wire } from "../../definition";
import { present } from "../requests/operation";
import { markPlace } from "../values/mark";
import { hasUnknown } from "../values/unknown";
import type { Intent } from "./intent";
import { type Item, withNaturalKey } from "./natural-key";
import { type Create, freeFor, searchOf, type Verdict, verdictOn } from "./ownership";

/** An object of the tenant. */
export interface Existing {
  readonly id: string;
  /** As a read answers it. */
  readonly object: Wire;
  /** Paths of what it was created with, when an earlier create of the same resource has left it behind. */
  readonly sent?: readonly string[];
}

/** The object that a create has made, if it is there, which then is that of the resource. */
export const findCreated = (create: Create, intent: Intent): Promise<Existing | undefined> =>
  claim(create, intent, () => findCandidates(create, intent));

/** The object that holds the natural key, once the API has refused another one with it; it may be of somebody else. */
export function findHolder(create: Create, intent: Intent): Promise<Existing | undefined> {
  const { definition, inputs, tenant } = create;
  return claim(create, intent, async (verdict) => {
    const found = await withNaturalKey(definition, inputs, tenant);
    const foreign = found.find((item) => !verdict?.(item));
    if (foreign) throw new ForeignObject(create, foreign.id);
    return found;
  });
}

/** Finds what a create has made and lets the resource have it. */
function claim(
  create: Create,
  intent: Intent,
  find: (verdict: Verdict | undefined) => Promise<readonly Item[]>,
): Promise<Existing | undefined> {
  const { definition, inputs, tenant, creations, key } = create;
  const { read } = definition.operations;
  const search = async () => {
    const items = await find(verdictOn(create, intent));
    const isRepeated = items.length > 1;
    if (isRepeated && intent.mark === undefined) throw new SeveralFound(items.map(({ id }) => id));
    const [{ id } = {}] = items;
    const object = id !== undefined && read && (await present(definition, read, id, inputs, tenant));
    if (id === undefined || !object) return undefined;
    creations.begin(key, isRepeated ? { ...intent, isRepeated } : intent);
    creations.succeed(key, id);
    return { id, object };
  };
  return intent.mark === undefined ? creations.turns.of(intent.type).search(search) : search();
}

/** Refuses what was there before, where the API takes it a second time without a word. */
export async function assertNew(create: Create, { before }: Intent): Promise<void> {
  const { definition, inputs, tenant, creations } = create;
  if (definition.upserts) {
    const [found] = await withNaturalKey(definition, inputs, tenant);
    if (found) throw new ForeignObject(create, found.id);
  }
  if (definition.kind !== "association" || !definition.set || before === undefined) return;
  const id = definition.id({}, inputs);
  const wasThere = creations.before.had(before, id) === true;
  if (wasThere && (await present(definition, definition.operations.read!, id, inputs, tenant)))
    throw new ForeignObject(create, id);
}

/**
 * Refuses in a preview what the create is going to refuse. What this engine has in its state may be gone by then, and an
 * interrupted create of the same resource may have made it.
 */
export async function assertFree(create: Create): Promise<void> {
  const { definition, inputs, tenant, creations, key } = create;
  if (!definition.upserts || (inputs["adopt"] ?? "never") !== "never") return;
  if (definition.naturalKey.some((name) => hasUnknown(inputs[name]))) return;
  const [found] = await withNaturalKey(definition, inputs, tenant);
  if (!found || creations.inventory.fate(definition.type, found.id) !== undefined) return;
  if (creations.notes.readEarlier(key) === undefined) throw new ForeignObject(create, found.id);
}

/** What a create has made, for all that is known. */
export async function findCandidates(create: Create, intent: Intent): Promise<Item[]> {
  const { definition, inputs } = create;
  if (intent.id !== undefined) return [bare(intent.id)].filter(({ id }) => freeFor(create, intent)(id));
  const verdict = verdictOn(create, intent);
  if (!verdict) return [];
  if (definition.kind === "association") return [bare(definition.id({}, inputs))].filter(verdict);
  return (await listItems(create, intent.mark)).filter(verdict);
}

const bare = (id: string): Item => ({ id, object: {} });

/** The objects of a kind, or those among which the one with a mark is. */
export async function listItems({ definition, inputs, tenant }: Create, mark?: string): Promise<Item[]> {
  const list = searchOf(definition);
  if (!list || !tenant.collect) return [];
  const { query, ofMark, id, fields } = list;
  const narrowed =
    mark === undefined
      ? {}
      : (ofMark?.(mark) ?? (fields && { fields: `${id},${markPlace(definition)}`, include_fields: true }));
  const found = await tenant.collect(listingOf(list, inputs, { ...query, ...narrowed }));
  return objectsIn(list, found.filter(isObject)).map((object) => ({ id: definition.id(object, inputs), object }));
}

/** So many objects could be what a create has made. */
export class SeveralFound extends Error {
  constructor(ids: readonly string[]) {
    super(`${ids.length} objects in the tenant could be it: ${ids.join(", ")}.`);
  }
}

/** What has the natural key was not made by this create, which then has made nothing. */
export class ForeignObject extends Error {
  constructor({ definition, tenant }: Create, id: string) {
    const key = definition.naturalKey.map((name) => `\`${name}\``).join(", ");
    super(
      `${definition.type}: ${id} is in ${tenant.domain} with the same ${key}, and was not made by this create, so that it is not taken over. ` +
        `If it should be managed here, set \`adopt: "${id}"\`; otherwise declare another one.`,
    );
    this.name = "ForeignObject";
  }
}

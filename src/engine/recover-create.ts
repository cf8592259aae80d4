import { type Definition, isGone, isObject, listingOf, objectsIn, type Wire } from "../definition";
import { outOfReach, UnreadableNote } from "../journal";
import type { Creations } from "./creations";
import { type Intent, triesOf } from "./intent";
import { markPlace } from "./mark";
import { type Item, isUnique, withNaturalKey } from "./natural-key";
import { present, type Tenant } from "./operation";
import { type Create, freeFor, isAlike, namesAbove, searchOf, sentBy, type Verdict, verdictOn } from "./ownership";
import { hasUnknown } from "./unknown";

/** An object of the tenant. */
export interface Existing {
  readonly id: string;
  /** As a read answers it. */
  readonly object: Wire;
  /** Paths of what it was created with, when an earlier create of the same resource has left it behind. */
  readonly sent?: readonly string[];
}

/** The object that an earlier create of the same resource has left in the tenant, unknown to the engine. */
export async function recoverCreate(create: Create): Promise<Existing | undefined> {
  const { definition, creations, key } = create;
  const intent = definition.kind === "action" ? undefined : creations.notes.readEarlier(key);
  if (intent instanceof UnreadableNote) throw await refuseUnreadable(create, intent);
  if (intent?.type !== definition.type) return undefined;
  const look = () => findCreated(create, intent).catch((error) => refuseSeveral(create, error));
  // One list may lack what it should hold: where no mark can be searched for, another one has to say the same.
  const found = (await look()) ?? (intent.mark === undefined ? await look() : undefined);
  if (!found) {
    await assertNoneAlike(create, intent);
    return undefined;
  }
  return { ...found, sent: [...new Set(triesOf(intent).flatMap(Object.keys))] };
}

/** How a sentence about an interrupted create begins. */
const interrupted = ({ definition, tenant }: Create): string =>
  `${definition.type}: an earlier create in ${tenant.domain} was interrupted`;

/** An interrupted create of which only the user can tell what it has made. */
function refuseSeveral(create: Create, error: unknown): never {
  if (!(error instanceof SeveralFound)) throw error;
  throw new Error(
    `${interrupted(create)}. ${error.message} Set \`adopt\` to the id of the one that it is to be, and delete the others if nobody needs them.`,
    { cause: error },
  );
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
async function findCandidates(create: Create, intent: Intent): Promise<Item[]> {
  const { definition, inputs } = create;
  if (intent.id !== undefined) return [bare(intent.id)].filter(({ id }) => freeFor(create, intent)(id));
  const verdict = verdictOn(create, intent);
  if (!verdict) return [];
  if (definition.kind === "association") return [bare(definition.id({}, inputs))].filter(verdict);
  return (await listItems(create, intent.mark)).filter(verdict);
}

const bare = (id: string): Item => ({ id, object: {} });

/** The objects of a kind, or those among which the one with a mark is. */
async function listItems({ definition, inputs, tenant }: Create, mark?: string): Promise<Item[]> {
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

/** Objects like the one that a create may have made, where nothing tells whether they are. */
async function findAlike(create: Create, intent: Intent): Promise<string[]> {
  const isFree = freeFor(create, intent);
  const found = (await listItems(create)).filter((item) => isFree(item.id) && isAlike(create, intent, item));
  return found.map(({ id }) => id);
}

/** Whether nothing but a look by the user tells what a create has made, of which there may be a second one. */
const isUntold = ({ definition }: Create, { id, mark, before }: Intent): boolean =>
  !isUnique(definition) && id === undefined && mark === undefined && before === undefined;

/** What objects nobody can tell to be that of a create, as a sentence; undefined for none. */
export async function describeAlike(create: Create, intent: Intent): Promise<string | undefined> {
  if (!isUntold(create, intent)) return undefined;
  const ids = await findAlike(create, intent);
  if (ids.length === 0) return undefined;
  const file = create.creations.notes.fileOf(create.key);
  return (
    `${ids.join(", ")} ${ids.length === 1 ? "has" : "have"} what was sent, and nothing tells whether this create has made ${ids.length === 1 ? "it" : "one of them"}. ` +
    `If so, set \`adopt\` to its id.${file === undefined ? "" : ` If not, delete ${file}, and the next \`pulumi up\` creates a new one.`}`
  );
}

async function assertNoneAlike(create: Create, intent: Intent): Promise<void> {
  const told = await describeAlike(create, intent);
  if (told) throw new Error(`${interrupted(create)}. ${told}`);
}

/** Says once that nobody can tell what an earlier create has made; after that the program decides. */
async function refuseUnreadable(create: Create, note: UnreadableNote): Promise<Error> {
  const { definition, tenant, creations } = create;
  const { type } = definition;
  if (note.denied !== undefined)
    return new Error(`${type}: nothing was created in ${tenant.domain}. ${outOfReach(note.denied)}`);
  const ids = isUnique(definition) ? [] : await findAlike(create, { type, since: 0, sent: sentBy(create) });
  const file = creations.notes.setAside(note);
  return new Error(
    `${interrupted(create)}, and its note cannot be read: it is empty, cut off, of an earlier version, or of another machine. It is now ${file}. ` +
      `Nothing was created or taken over. ${ids.length > 0 ? `${ids.join(", ")} ${ids.length === 1 ? "has" : "have"} what is declared.` : "Look in Auth0 for what that create may have left."} ` +
      "To take an object over, set `adopt` to its id; otherwise the next `pulumi up` creates a new one.",
  );
}

/**
 * Ids of what an interrupted create may have left in the tenant, when its resource is not in the program any more.
 * Undefined where only the resource itself could tell.
 */
export async function findRemains(
  definition: Definition,
  intent: Intent,
  tenant: Tenant,
  creations: Creations,
): Promise<readonly string[] | undefined> {
  const { parents = {} } = intent;
  if (definition.kind === "association" || namesAbove(definition).some((name) => parents[name] === undefined))
    return undefined;
  const create = { definition, inputs: parents, tenant, creations, key: "" };
  try {
    return await findLeft(create, intent);
  } catch (error) {
    // Nothing is left below an object that is gone.
    if (isGone(error)) return [];
    throw error;
  }
}

async function findLeft(create: Create, intent: Intent): Promise<readonly string[]> {
  const { definition, inputs, tenant } = create;
  if (intent.id === undefined && !verdictOn(create, intent)) return refuseAlike(create, intent);
  const ids = (await findCandidates(create, intent)).map(({ id }) => id);
  if (intent.id === undefined) return ids;
  const found = await Promise.all(
    ids.map((id) => present(definition, definition.operations.read!, id, inputs, tenant)),
  );
  return ids.filter((_, index) => found[index]);
}

async function refuseAlike(create: Create, intent: Intent): Promise<readonly string[]> {
  const ids = await findAlike(create, intent);
  if (ids.length === 0) return [];
  throw new Error(`${ids.join(", ")} ${ids.length === 1 ? "has" : "have"} what was sent and may be it.`);
}

/** So many objects could be what a create has made. */
class SeveralFound extends Error {
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

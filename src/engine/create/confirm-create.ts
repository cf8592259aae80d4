import { type Definition, isUncertain, refusedWith, type Wire } from "../../definition";
import { describeAlike } from "./find-alike";
import { assertNew, type Existing, ForeignObject, findCreated, findHolder } from "./find-created";
import type { Intent } from "./intent";
import { isUnique } from "./natural-key";
import type { Create } from "./ownership";

/** Milliseconds between two looks for an object: what was written may take a while to be seen. */
const waits = [0, 500, 1000, 2000, 4000];

/** Sends a create. Undefined when the answer does not hold the object. */
export type Send = () => Promise<Wire | undefined>;

/** Sends a create that is written down, and does not end before its object is known or nobody can tell. */
export async function sendRecorded(create: Create, intent: Intent, sending: Send, isDoubtful: boolean): Promise<Wire> {
  const { definition, inputs, creations, key } = create;
  creations.begin(key, intent);
  try {
    const object = await confirmCreate(create, intent, sending, isDoubtful);
    creations.succeed(key, definition.id(object, inputs));
    return object;
  } catch (error) {
    // A refusal of this try says nothing of what an earlier one may have made.
    const isOver = error instanceof ForeignObject || (!isUncertain(error) && !isDoubtful);
    if (isOver) creations.fail(key);
    throw error;
  }
}

/** The object, from the answer or from the tenant. An earlier try may have made it, of which nothing was to be seen. */
async function confirmCreate(create: Create, intent: Intent, sending: Send, isDoubtful: boolean): Promise<Wire> {
  await assertNew(create, intent);
  let tried = await attempt(sending, (error) => isDoubtful && isConflict(error));
  for (const wait of waits) {
    if (tried.object) return tried.object;
    await create.creations.sleep(wait);
    const found = await findAgain(create, intent, tried);
    if (found) return found.object;
    if (isSentAgain(create.definition, wait)) tried = await attempt(sending, () => true);
  }
  if (tried.object) return tried.object;
  const told = await describeAlike(create, intent);
  throw new UncertainCreation(
    create,
    tried.reason,
    told ?? `Nothing in the tenant is known to be it. ${again(create)}`,
  );
}

/** Where a second create answers the object as it is, what was made is given time to be seen first. */
const isSentAgain = (definition: Definition, waited: number): boolean =>
  isUnique(definition) && (!definition.upserts || waited > 0);

/** A look for the object of a create. What holds its natural key tells by itself whether it is that. */
async function findAgain(
  create: Create,
  intent: Intent,
  { reason, isRefused }: Attempt,
): Promise<Existing | undefined> {
  try {
    return (isRefused ? await findHolder(create, intent) : undefined) ?? (await findCreated(create, intent));
  } catch (error) {
    if (error instanceof ForeignObject) throw error;
    throw new UncertainCreation(create, reason, `${(error as Error).message} ${again(create)}`);
  }
}

interface Attempt {
  readonly object?: Wire;
  /** Why it is not certain what became of it. */
  readonly reason?: string;
  readonly isRefused?: boolean;
}

/** One try. After one that nobody knows the end of a refusal, such as a conflict, may be about the object itself. */
async function attempt(sending: Send, mayBeItself: (error: unknown) => boolean): Promise<Attempt> {
  try {
    const object = await sending();
    return object ? { object } : { reason: "The answer does not hold it." };
  } catch (error) {
    const reason = (error as Error).message;
    if (isUncertain(error)) return { reason };
    if (mayBeItself(error)) return { reason, isRefused: true };
    throw error;
  }
}

const isConflict = (error: unknown): boolean => refusedWith(error) === 409;

/** What the next run does about a create of which nobody knows what became. */
const again = ({ definition }: Create): string =>
  "Run `pulumi up` again: it looks for it once more, takes it over if it is there, and creates it otherwise." +
  ("adopt" in definition.inputs.shape ? " To decide yourself, set `adopt` to the id of an object that exists." : "");

/** The answer to a create was lost, and its object is not found for certain. */
class UncertainCreation extends Error {
  readonly isUncertain = true;

  constructor({ definition, tenant }: Create, reason: string | undefined, search: string) {
    super(`${definition.type}: it is not certain whether it was created in ${tenant.domain}. ${reason}\n${search}`);
  }
}

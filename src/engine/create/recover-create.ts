import { outOfReach, UnreadableNote } from "../../journal";
import { describeAlike, findAlike } from "./find-alike";
import { type Existing, findCreated, SeveralFound } from "./find-created";
import { type Intent, triesOf } from "./intent";
import { isUnique } from "./natural-key";
import { type Create, sentBy } from "./ownership";

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

import { listItems } from "./find-created";
import type { Intent } from "./intent";
import { isUnique } from "./natural-key";
import { type Create, freeFor, isAlike } from "./ownership";

/** Objects like the one that a create may have made, where nothing tells whether they are. */
export async function findAlike(create: Create, intent: Intent): Promise<string[]> {
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

import { type Definition, filledPath, isGone, type ObjectList, type Values } from "../../definition";
import { stateAfterRead } from "../state/after-read";
import { declaredIn } from "../state/metadata";
import { equal, leaves } from "../values/leaves";
import { valueAt } from "../values/path";
import { withMembers } from "./members";
import type { Tenant } from "./tenant";

type Found = ReturnType<typeof stateAfterRead>;

/** What the list of its kind tells about an object; undefined where only a read of the object itself can tell. */
export async function listed(
  definition: Definition,
  id: string,
  state: Values,
  tenant: Tenant,
): Promise<Found | undefined> {
  const { list } = definition;
  if (typeof list !== "object" || list.id === undefined) return undefined;
  const item = await tenant.listed?.({ ...list, path: filledPath(list.path, state), id: list.id }, id);
  const object = item && (list.complete ?? asItIs)(item, state);
  if (!object) return undefined;
  const declared = declaredIn(definition, state);
  const whole = await withMembers(definition, id, object, declared, tenant).catch(unlessGone);
  if (!whole) return undefined;
  const found = stateAfterRead(definition, state, whole);
  return isCertain(list, definition, declared, found.inputs) ? found : undefined;
}

/** A list may still hold what is gone. */
function unlessGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
}

const asItIs: NonNullable<ObjectList["complete"]> = (item) => item;

/** A property that is missing may only be left out by the list; in one that lags, nothing new is certain. */
function isCertain({ lags }: ObjectList, { inputs: schema }: Definition, declared: Values, live: Values): boolean {
  return leaves(schema, declared).every((leaf) => {
    const value = valueAt(live, leaf.path);
    return lags ? equal(leaf.schema, value, leaf.value) : value !== undefined;
  });
}

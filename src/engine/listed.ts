import type { Api, Definition, ObjectList, Values } from "../definition";
import { equal, leaves } from "./leaves";
import { valueAt } from "./path";
import { declaredIn, stateAfterRead } from "./state";

type Found = ReturnType<typeof stateAfterRead>;

/** What the list of its kind tells about an object; undefined where only a read of the object itself can tell. */
export async function listed(
  definition: Definition,
  id: string,
  state: Values,
  tenant: Api,
): Promise<Found | undefined> {
  const { list } = definition;
  if (typeof list !== "object" || list.id === undefined) return undefined;
  const item = await tenant.listed?.({ ...list, id: list.id }, id);
  const object = item && (list.complete ?? asItIs)(item, state);
  const found = object && stateAfterRead(definition, state, object);
  return found && isCertain(list, definition, declaredIn(definition, state), found.inputs) ? found : undefined;
}

const asItIs: NonNullable<ObjectList["complete"]> = (item) => item;

/** A property that is missing may only be left out by the list; in one that lags, nothing new is certain. */
function isCertain({ lags }: ObjectList, { inputs: schema }: Definition, declared: Values, live: Values): boolean {
  return leaves(schema, declared).every((leaf) => {
    const value = valueAt(live, leaf.path);
    return lags ? equal(leaf.schema, value, leaf.value) : value !== undefined;
  });
}

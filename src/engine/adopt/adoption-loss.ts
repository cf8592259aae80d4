import { z } from "zod";
import { anything, isObject, itemsOf, propertiesOf } from "../../definition";
import { canonical } from "../values/leaves";
import { hasUnknown } from "../values/unknown";
import { shown } from "./adoption-text";

/** What a value loses when another takes its place, as the rest of a sentence. Undefined for nothing. */
export function loss(schema: z.ZodType, before: unknown, after: unknown): string | undefined {
  if (before === undefined || before === null || before === "" || before === false) return undefined;
  if (after === null || after === "") return "is emptied";
  if (before === true) return after === false ? "is switched off" : undefined;
  if (Array.isArray(before)) return lostItems(schema, before, after);
  if (isObject(before) && isObject(after)) {
    const keys = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
    return keys.length > 0 ? `loses ${listed(keys)}` : undefined;
  }
  return undefined;
}

function lostItems(schema: z.ZodType, before: readonly unknown[], after: unknown): string | undefined {
  const mark = markOf(schema);
  const declared = Array.isArray(after) ? after : [after];
  const kept = new Set(declared.map(mark));
  const lost = before.filter((item) => !kept.has(mark(item)));
  if (lost.length === 0) return undefined;
  const items = listed(lost.map(shown));
  return hasUnknown(after) ? `loses ${items}, unless it is what is unknown yet` : `loses ${items}`;
}

/** What an item is told apart by: objects by their first property, such as the name of a scope. */
function markOf(schema: z.ZodType): (item: unknown) => string {
  const items = schema instanceof z.ZodArray ? itemsOf(schema).schema : anything;
  const [first] = propertiesOf(items);
  return (item) => canonical(items, first && isObject(item) ? item[first.name] : item);
}

/** Most items that are named. */
const most = 20;

const listed = (items: readonly string[]): string =>
  items.length > most ? `${items.slice(0, most).join(", ")} and ${items.length - most} more` : items.join(", ");

import { isObject } from "../json-object";
import type { Answers } from "./answers";

/** One value that differs between two times. */
export interface Difference {
  /** Where the API has it: a path, and names within the answer. */
  readonly where: string;
  /** Undefined for what was not there. */
  readonly before?: string;
  /** Undefined for what is gone. */
  readonly now?: string;
}

/** Values by where they are. What the tenant itself says of a write, such as its time, is nobody's change. */
function* leaves(value: unknown, where: string): Generator<[where: string, text: string]> {
  if (isObject(value)) {
    for (const [key, nested] of Object.entries(value)) {
      if (key.endsWith("_at")) continue;
      yield* leaves(nested, where.includes(" ") ? `${where}.${key}` : `${where} ${key}`);
    }
  } else if (Array.isArray(value) && value.some(isObject)) {
    for (const [index, nested] of value.entries()) yield* leaves(nested, `${where}[${nameOf(nested) ?? index}]`);
  } else yield [where, typeof value === "string" ? value : JSON.stringify(value)];
}

/** What an object of a list is called. */
const nameOf = (value: unknown): unknown => (isObject(value) ? (value.type ?? value.name ?? value.id) : undefined);

const leavesOf = (answers: Answers): Map<string, string> =>
  new Map(Object.entries(answers).flatMap(([path, answer]) => [...leaves(answer, path)]));

/** What differs between what a tenant answered and what it answers now. */
export function differencesBetween(before: Answers, now: Answers): Difference[] {
  const [old, current] = [leavesOf(before), leavesOf(now)];
  const places = [...new Set([...old.keys(), ...current.keys()])];
  return places
    .filter((where) => old.get(where) !== current.get(where))
    .map((where) => ({ where, before: old.get(where), now: current.get(where) }));
}

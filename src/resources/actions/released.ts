import { isObject, snakeCase, type Values, type Wire } from "../../definition";

/** Values of a declaration as the API spells them; those that are not declared are left out. */
export const asDeclared = (values: Values): Wire =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [snakeCase(name), spelled(value)]),
  );

const spelled = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => (isObject(item) ? asDeclared(item) : item)) : value;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Code as it is, of its draft and of the version that is in use: the draft, and where that is what is declared, the
 * version. Code of which no version is in use is not there.
 */
export function asReleased(draft: Wire, version: unknown, declared: Wire): Wire {
  const { code: _, ...unreleased } = draft;
  if (!isObject(version)) return unreleased;
  const saved = Object.keys(declared).filter((key) => key in version && isSame(draft[key], declared[key]));
  return { ...draft, ...Object.fromEntries(saved.map((key) => [key, version[key]])) };
}

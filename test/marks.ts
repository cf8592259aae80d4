import { isObject, markKey } from "../src/definition";

/** What was sent without the marks of creates, of which tests of their own tell. A map of a mark alone goes with it. */
export function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key !== markKey && !isMarkAlone(item))
      .map(([key, item]) => [key, withoutMarks(item)]),
  );
}

const isMarkAlone = (value: unknown): boolean => isObject(value) && markKey in value && Object.keys(value).length === 1;

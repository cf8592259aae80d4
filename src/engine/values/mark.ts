import { type Definition, isObject, markKey, type Property, propertiesOf, type Wire } from "../../definition";

const carrier = ({ inputs }: Definition): Property | undefined =>
  propertiesOf(inputs).find(({ marked }) => marked !== undefined);

/** Name of the map in which objects of a kind carry the mark of their create, as the API spells it. */
export const markPlace = (definition: Definition): string | undefined => carrier(definition)?.wire;

/** The body of a create with its mark. Undefined where there is no room for one. */
export function withMark(definition: Definition, body: Wire, mark: string): Wire | undefined {
  const { wire = "", marked } = carrier(definition) ?? {};
  const map = body[wire] ?? {};
  if (!marked || !isObject(map) || Object.keys(map).length >= marked.most) return undefined;
  return { ...body, [wire]: { ...map, [markKey]: mark } };
}

/** The mark of the create that has made an object. */
export function markIn(definition: Definition, object: Wire): unknown {
  const map = object[markPlace(definition) ?? ""];
  return isObject(map) && Object.hasOwn(map, markKey) ? map[markKey] : undefined;
}

/**
 * The body of an update that takes the mark away as well. A map that the API replaces whole loses it as soon as the
 * program writes the map; sending it for that alone could undo what somebody else has written into it.
 */
export function withoutMark(definition: Definition, body: Wire): Wire {
  const { wire = "", nested } = carrier(definition) ?? {};
  const map = body[wire] ?? {};
  if (!isObject(map)) return body;
  if (nested === "merged") return { ...body, [wire]: { ...map, [markKey]: null } };
  return wire in body ? { ...body, [wire]: unmarked(map) } : body;
}

/** A map as its owner knows it. */
export function unmarked(map: unknown): unknown {
  if (!isObject(map) || !Object.hasOwn(map, markKey)) return map;
  const { [markKey]: _, ...rest } = map;
  return rest;
}

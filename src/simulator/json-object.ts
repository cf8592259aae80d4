/** An object as the API sends and stores it. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object in the sense of JSON. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The changes laid over an object: `null` removes a key, the keys named in `merged` are laid over in turn. */
export function overlay(current: JsonObject, changes: JsonObject, merged: readonly string[] = []): JsonObject {
  const result = { ...current };
  for (const [key, value] of Object.entries(changes)) {
    const before = own(result, key);
    if (value === null) delete result[key];
    else result[key] = merged.includes(key) && isObject(value) ? overlay(isObject(before) ? before : {}, value) : value;
  }
  return result;
}

/** Only these keys of an object, as far as it has them. */
export const pick = (object: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));

/** An object without these keys. */
export function omit(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** An object without the keys whose value is `null` or undefined. */
export const compact = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));

/** What an object itself holds, and not what every object has, such as `constructor`: a key may be anybody's. */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

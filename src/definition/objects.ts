/** Whether a value is a plain object, the only kind that walkers look into. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an object itself holds, and not what every object has, such as `constructor`: a key may be anybody's. */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** Whether the name of a property that no schema knows is that of a secret: better one too many than one too few. */
export const looksSecret = (name: string): boolean => /secret|password|private_?key|token$/i.test(name);

/** One object laid over another, at every depth. */
export const laidOver = (
  below: Readonly<Record<string, unknown>>,
  above: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  ...below,
  ...Object.fromEntries(
    Object.entries(above).map(([key, value]) => {
      const under = own(below, key);
      return [key, isObject(value) && isObject(under) ? laidOver(under, value) : value];
    }),
  ),
});

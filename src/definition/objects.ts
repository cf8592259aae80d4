/** Whether a value is a plain object, the only kind that walkers look into. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an object itself holds, and not what every object has, such as `constructor`: a key may be anybody's. */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

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

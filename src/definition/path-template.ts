/** The names in braces in a path. */
export const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

/** A path without those names: what is the same for two of them is below the same objects. */
export const withoutNames = (path: string): string => path.replace(/\{\w+\}/g, "{}");

/** A path with values in place of the names in braces. */
export const filledPath = (path: string, values: Readonly<Record<string, unknown>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

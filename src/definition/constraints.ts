import type { Named } from "./api";

/** A constraint over several properties. It is not asked while one of them is unknown. */
export interface Constraint<Name extends string = string> {
  /** The properties that it reads; a failure is reported on the first. */
  readonly properties: readonly Name[];
  /** A sentence that says what is allowed, when it is broken. */
  readonly broken: (inputs: Named<Name>) => string | undefined;
}

const isGiven = (value: unknown): boolean => value !== undefined;

/** Requires one of two properties; the word says what is done to them: arguments are given, properties set. */
export const either = <Name extends string>(
  one: Name,
  other: Name,
  done: "given" | "set" = "given",
): Constraint<Name> => ({
  properties: [one, other],
  broken: (inputs) =>
    isGiven(inputs[one]) === isGiven(inputs[other])
      ? `either \`${one}\` or \`${other}\` must be ${done}, and not both`
      : undefined,
});

/** Allows one of two properties at most. */
export const notBoth = <Name extends string>(one: Name, other: Name, why = ""): Constraint<Name> => ({
  properties: [one, other],
  broken: (inputs) =>
    isGiven(inputs[one]) && isGiven(inputs[other])
      ? `either \`${one}\` or \`${other}\` can be set, and not both${why && `: ${why}`}`
      : undefined,
});

/** Allows a property only next to another one. */
export const together = <Name extends string>(one: Name, other: Name): Constraint<Name> => ({
  properties: [one, other],
  broken: (inputs) =>
    isGiven(inputs[one]) && !isGiven(inputs[other]) ? `can be set only together with \`${other}\`` : undefined,
});

/** Requires any of several properties; null is none. */
export const atLeastOneOf = <Name extends string>(...names: readonly Name[]): Constraint<Name> => ({
  properties: names,
  broken: (inputs) =>
    names.some((name) => (inputs[name] ?? null) !== null) ? undefined : `${orList(names)} must be set`,
});

const orList = (names: readonly string[]): string => {
  const quoted = names.map((name) => `\`${name}\``);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter(Boolean).join(" or ");
};

/** Forbids arguments next to one that makes the API ignore or refuse them. */
export const alone = <Name extends string>(one: Name, others: readonly Name[], reason: string): Constraint<Name> => ({
  properties: [one, ...others],
  broken: (args) => {
    const besides = others.filter((name) => isGiven(args[name])).map((name) => `\`${name}\``);
    return isGiven(args[one]) && besides.length > 0
      ? `\`${one}\` and ${besides.join(", ")} cannot be given together: ${reason}`
      : undefined;
  },
});

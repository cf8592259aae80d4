/** What a stack is for. */
export const environments = ["development", "staging", "production"] as const;

/** One of them. */
export type Environment = (typeof environments)[number];

/** Everywhere. */
export const anywhere: readonly Environment[] = environments;

/** Where others than the developers of the program use the tenant. */
export const deployed: readonly Environment[] = ["staging", "production"];

/** Where the users are. */
export const production: readonly Environment[] = ["production"];

/** Names of stacks by environment; `*` stands for any characters. Every stack that is not listed is production. */
export interface StackNames {
  /** Stacks of developers; `dev`, `dev-*`, `development`, `local`, `test` and `pr-*` unless set. */
  readonly development?: readonly string[];
  /** Stacks for tests before a release; `staging`, `staging-*`, `stage`, `qa` and `uat` unless set. */
  readonly staging?: readonly string[];
}

const usual: Required<StackNames> = {
  development: ["dev", "dev-*", "development", "local", "test", "pr-*"],
  staging: ["staging", "staging-*", "stage", "qa", "uat"],
};

/** Whether a name fits one of the patterns. */
export const fits = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "i").test(name));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The environment of a resource or a stack, by the name of the stack in its URN. */
export function environmentOf(urn: string, names: StackNames): Environment {
  const stack = urn.split(":")[2] ?? "";
  const { development, staging } = { ...usual, ...names };
  if (fits(stack, development)) return "development";
  return fits(stack, staging) ? "staging" : "production";
}

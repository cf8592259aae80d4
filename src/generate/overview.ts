import type { ReleaseStage } from "../definition";

/** Scopes of which a token needs one. */
export const anyOf = (scopes: readonly string[]): string => scopes.map((scope) => `\`${scope}\``).join(" or ");

const stages: Readonly<Record<ReleaseStage, string>> = {
  beta: "**Beta:** Auth0 may still change it, and only tenants that it has let in have it.",
};

/** What is said of what is not generally available. */
export const inStage = ({ releaseStage }: { readonly releaseStage?: ReleaseStage }): string[] =>
  releaseStage ? [stages[releaseStage]] : [];

/** What a class or a function says about itself: its description, more sentences, a program, and where to read on. */
export const overview = (
  {
    description,
    source,
    ...stage
  }: { readonly description: string; readonly source?: string; readonly releaseStage?: ReleaseStage },
  sentences: readonly string[],
  example: string | undefined,
): string[] => [
  description,
  ...inStage(stage),
  ...sentences,
  ...(example ? [`@example\n\`\`\`ts\n${example.trimEnd()}\n\`\`\``] : []),
  ...(source ? [`@see ${source}`] : []),
];

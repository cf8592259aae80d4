/** Scopes of which a token needs one. */
export const anyOf = (scopes: readonly string[]): string => scopes.map((scope) => `\`${scope}\``).join(" or ");

/** What a class or a function says about itself: its description, more sentences, a program, and where to read on. */
export const overview = (
  { description, source }: { readonly description: string; readonly source?: string },
  sentences: readonly string[],
  example: string | undefined,
): string[] => [
  description,
  ...sentences,
  ...(example ? [`@example\n\`\`\`ts\n${example.trimEnd()}\n\`\`\``] : []),
  ...(source ? [`@see ${source}`] : []),
];

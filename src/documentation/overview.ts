import type { Definition, Operation } from "../definition";

const scopesOf = (operations: readonly (Operation | undefined)[]): readonly string[] => [
  ...new Set(operations.flatMap((operation) => (operation?.scopes.length ? [anyOf(operation.scopes)] : []))),
];

/** Scopes of which a token needs one. */
export const anyOf = (scopes: readonly string[]): string => scopes.map((scope) => `\`${scope}\``).join(" or ");

/** The scopes that the Management API asks for, one entry for each that is needed. */
export function scopesNeeded({ operations }: Definition): readonly string[] {
  const { create, read, update, delete: remove } = operations;
  return scopesOf([create, read, update, remove]);
}

/** What the class of a resource says about itself. */
export function overview(definition: Definition, example: string | undefined): string[] {
  const scopes = scopesNeeded(definition);
  return [
    definition.description,
    `**Delete:** ${definition.deletion}`,
    ...(scopes.length ? [`**Scopes:** ${scopes.join(", ")}.`] : []),
    ...(example ? [`@example\n\`\`\`ts\n${example.trimEnd()}\n\`\`\``] : []),
    ...(definition.source ? [`@see ${definition.source}`] : []),
  ];
}

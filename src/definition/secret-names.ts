/** How a secret is written wherever it would be shown. Pulumi's files write it the same. */
export const secretMask = "[secret]";

/** Whether a name that a user chose, or that no schema knows, is that of a secret: better one too many than one too few. */
export const looksSecret = (name: string): boolean =>
  /secret|password|(private|api|access)_?key|tokens?$|assertion$|ticket$|recovery_?code$/i.test(name);

/** Whether the API's own name of a text is that of a secret: `password_policy` and `token_endpoint` are none. */
export const namesSecret = (name: string): boolean =>
  /(password|secret|token|assertion|ticket|recovery_?code|(private|api|access|secret)_?key)$/i.test(name);

/** Whether a secret can be looked for in a text: shorter ones stand by chance in any message, which they would spoil. */
export const isTelling = (value: unknown): value is string | number =>
  typeof value === "string" ? value.length >= 3 : typeof value === "number" && String(value).length >= 4;

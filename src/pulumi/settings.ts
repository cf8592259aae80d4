/** Names of the settings, as in `pulumi config set auth0:domain` and in the arguments of an explicit provider. */
export const settingNames = [
  "domain",
  "clientId",
  "clientSecret",
  "clientAssertionPrivateKey",
  "clientAssertionSigningAlg",
  "apiToken",
  "audience",
  "rateLimitReserve",
  "tokenCache",
  "deadline",
] as const;

export type ProviderSettings = Partial<Record<(typeof settingNames)[number], string>>;

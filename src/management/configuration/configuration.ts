/** Where a tenant is and how to log in to it. */
export interface Configuration {
  /** Domain of the tenant, such as `tenant.eu.auth0.com`, or its URL. */
  domain: string;
  clientId?: string;
  clientSecret?: string;
  /** Private key in PEM, for an application that logs in by a signed assertion instead of a secret. */
  clientAssertionPrivateKey?: string;
  /** Algorithm of that signature; RS256 unless set. */
  clientAssertionSigningAlg?: string;
  /** A ready Management API token, in place of an application. It cannot be renewed. */
  apiToken?: string;
  /** Identifier of the Management API; `https://<domain>/api/v2/` unless set. Needed behind a custom domain. */
  audience?: string;
  /** Percent of the tenant's rate limit that is left to its other users, from 0 to 90; 20 unless set. */
  rateLimitReserve?: number;
  /** Folder in which access tokens outlive the process, encrypted; `true` for one below the user's cache. Off unless set. */
  tokenCache?: string;
  /** Seconds that a request may take with all its waits and retries, from 1 to 86,400; 300 unless set. */
  deadline?: number;
}

/** Name of one setting. */
export type ConfigurationKey = keyof Configuration;

/** The environment variable behind each setting. */
export const environmentVariables: Record<ConfigurationKey, string> = {
  domain: "AUTH0_DOMAIN",
  clientId: "AUTH0_CLIENT_ID",
  clientSecret: "AUTH0_CLIENT_SECRET",
  clientAssertionPrivateKey: "AUTH0_CLIENT_ASSERTION_PRIVATE_KEY",
  clientAssertionSigningAlg: "AUTH0_CLIENT_ASSERTION_SIGNING_ALG",
  apiToken: "AUTH0_API_TOKEN",
  audience: "AUTH0_AUDIENCE",
  rateLimitReserve: "AUTH0_RATE_LIMIT_RESERVE",
  tokenCache: "AUTH0_TOKEN_CACHE",
  deadline: "AUTH0_DEADLINE",
};

/** The settings that are secret; each is also a way to log in of its own. */
export const secretKeys: readonly ConfigurationKey[] = ["clientSecret", "clientAssertionPrivateKey", "apiToken"];

/** The configuration lacks something or contradicts itself; the message ends with the three ways to put it right. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";

  constructor(problem: string, keys: readonly ConfigurationKey[]) {
    super(`${problem}\nThree ways to set ${keys.join(", ")}:\n${waysToSet(keys)}`);
  }
}

function waysToSet(keys: readonly ConfigurationKey[]): string {
  const properties = keys.map((key) => `${key}: "${placeholder(key)}"`).join(", ");
  const commands = keys.map((key) =>
    secretKeys.includes(key)
      ? `pulumi config set --secret auth0:${key}`
      : `pulumi config set auth0:${key} ${placeholder(key)}`,
  );
  return [
    `  in the program:      new auth0.Provider("tenant", { ${properties} })`,
    `  in the stack config: ${commands.join("\n                       ")}`,
    `  in the environment:  ${keys.map((key) => environmentVariables[key]).join(", ")}`,
  ].join("\n");
}

const placeholders: Partial<Record<ConfigurationKey, string>> = {
  domain: "tenant.eu.auth0.com",
  rateLimitReserve: "20",
  deadline: "300",
};

const placeholder = (key: ConfigurationKey): string => placeholders[key] ?? "…";

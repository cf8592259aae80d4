import { type ConfigurationKey, environmentVariables, secretKeys } from "../management";
import { comment } from "./comment";

const settings: Readonly<Record<ConfigurationKey, string>> = {
  domain: "Domain of the tenant, such as `tenant.eu.auth0.com`, or its URL.",
  clientId: "Client id of the application that logs in: one that is granted the Management API.",
  clientSecret: "Secret of that application.",
  clientAssertionPrivateKey:
    "Private key in PEM form, for an application that logs in by a signed assertion in place of a secret.",
  clientAssertionSigningAlg: "Algorithm of that signature; `RS256` unless set.",
  apiToken: "A ready token for the Management API, in place of an application. It cannot be renewed when it expires.",
  audience: "Identifier of the Management API; `https://<domain>/api/v2/` unless set. Needed behind a custom domain.",
  rateLimitReserve:
    "Percent of the tenant's rate limit that is left to its other users, from 0 to 90; 20 unless set. With it, and with what flows back, requests are paced so that they do not run into the limit.",
  tokenCache:
    "Folder in which access tokens are kept for the next command, encrypted so that only the same application can read them; `true` for a folder in the user's cache. Off unless set.",
  deadline:
    "Seconds that a request may take with all its waits and retries, from 1 to 86,400; 300 unless set. After them the resource fails with what was not done, and the next command does the rest.",
};

/** What each setting of a provider means, in the order in which they matter. */
export const providerSettings = Object.entries(settings).map(([name, description]) => ({
  name,
  description,
  secret: (secretKeys as readonly string[]).includes(name),
  environmentVariable: environmentVariables[name as ConfigurationKey],
}));

const member = ({ name, description, secret, environmentVariable }: (typeof providerSettings)[number]): string => {
  const facts = [secret && "Secret: encrypted in state.", `In the environment: \`${environmentVariable}\`.`];
  const text = [description, ...facts].filter((sentence) => sentence).join(" ");
  return `${comment([text], "  ")}  ${name}?: Input<string>;`;
};

/** The published types of the provider. */
export const providerTypes = (): string => `import * as pulumi from "@pulumi/pulumi";
import { Input } from "./input";

${comment([
  "Where a tenant is and how to log in to it. A domain that is left out comes from the environment; the credentials come from here or from the environment as a group, and are never mixed.",
])}export interface ProviderArgs {
${providerSettings.map(member).join("\n")}
}

${comment([
  "A tenant for the resources that are given it: `{ provider: eu }`. Without one, resources belong to the tenant of the stack's configuration (`pulumi config set auth0:domain …`) or of the environment.",
])}export declare class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs, options?: pulumi.ResourceOptions);
}
`;

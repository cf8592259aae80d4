import { providerSettings } from "../generate/provider-types";

const row = ({ name, description, secret, environmentVariable }: (typeof providerSettings)[number]): string =>
  `| \`${name}\` | \`auth0:${name}\` | \`${environmentVariable}\` | ${description}${secret ? " Secret." : ""} |`;

/** The page of the provider and its settings, in Markdown. */
export const providerPage = (): string => `# Provider

Resources belong to the tenant of the stack's configuration, or of the environment. A \`Provider\` names another tenant for the resources and queries that are given it:

\`\`\`ts
import * as auth0 from "pulumi-dynamic-auth0";

const eu = new auth0.Provider("eu", { domain: "company.eu.auth0.com", apiToken: process.env["EU_TOKEN"] });

new auth0.Client("spa", { name: "Shop", appType: "spa" }, { provider: eu });
\`\`\`

| Argument | Configuration | Environment | What it is |
| --- | --- | --- | --- |
${providerSettings.map(row).join("\n")}

The arguments of a \`Provider\` win over the stack's configuration, and that over the environment. The credentials come from one of them as a group and are never mixed. A client secret, a private key and a token are three ways to log in: exactly one is needed.

## The right tenant

The tenant's domain is recorded with every resource. Credentials of another tenant end a command before anything is written: a resource that is managed is never touched there, and a new one is refused when the state has other resources of the same provider, all of them in other tenants. The engine reads the state, so that this holds on a build machine that keeps nothing between runs.

It cannot be known of the first resources of a stack or of a \`Provider\`, and of a \`Provider\` without a \`domain\` of its own or the default provider beside such a one. Where two tenants take turns in the environment of one stack, give each a \`Provider\` with its \`domain\`.`;

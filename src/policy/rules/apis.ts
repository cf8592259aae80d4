import { resourceServer } from "../../resources";
import { anywhere, deployed } from "../environments";
import { resourceRule } from "../rule";
import { atMost, list } from "./settings";

/** APIs and their access tokens. */
export const apiRules = [
  resourceRule({
    name: "api-signing-algorithm",
    resources: [resourceServer],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Access tokens are signed with a key pair, so that an API cannot issue them itself.",
    remedy: 'Set it to "RS256"',
    source: "https://auth0.com/docs/get-started/applications/signing-algorithms",
    config: { allowed: list(["RS256"], "Algorithms that are allowed.") },
    *check(resource, { allowed }) {
      const algorithm = String(resource.get("signingAlg"));
      if (!allowed.includes(algorithm)) yield { property: "signingAlg", problem: `is ${algorithm}` };
    },
  }),
  resourceRule({
    name: "api-token-lifetime",
    resources: [resourceServer],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Access tokens expire within a day: they cannot be revoked.",
    remedy: "Shorten it, and use refresh tokens",
    source: "https://auth0.com/docs/secure/tokens/access-tokens/update-access-token-lifetime",
    config: { maximum: atMost(86_400, "Most seconds.") },
    *check(resource, { maximum }) {
      const seconds = Number(resource.get("tokenLifetime"));
      if (seconds > maximum)
        yield { property: "tokenLifetime", problem: `is ${seconds} seconds, more than ${maximum}` };
    },
  }),
  resourceRule({
    name: "api-permissions-enforced",
    resources: [resourceServer],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Users get the permissions that their roles give them, not all that an application asks for.",
    remedy: "Set it to true",
    source: "https://auth0.com/docs/get-started/apis/enable-role-based-access-control-for-apis",
    *check(resource) {
      if (resource.get("enforcePolicies") !== true) yield { property: "enforcePolicies", problem: "is not on" };
    },
  }),
  resourceRule({
    name: "api-no-offline-access",
    resources: [resourceServer],
    enforcement: "advisory",
    severity: "low",
    environments: deployed,
    description: "APIs that need no access while the user is away give no refresh tokens.",
    remedy: "Turn it off, or except the API by name",
    source: "https://auth0.com/docs/get-started/apis/api-settings",
    *check(resource) {
      if (resource.get("allowOfflineAccess") === true) yield { property: "allowOfflineAccess", problem: "is on" };
    },
  }),
];

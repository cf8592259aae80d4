import { client } from "../../resources";
import { anywhere } from "../environments";
import { resourceRule } from "../rule";
import { isPublic, refreshes } from "./applications";
import { atMost, list } from "./settings";

const day = 86_400;

/** The tokens that applications are given. */
export const clientTokenRules = [
  resourceRule({
    name: "client-id-token-algorithm",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "ID tokens are signed with a key pair. Auth0 takes HS256 for an application that declares nothing.",
    remedy: 'Set it to "RS256"',
    source: "https://auth0.com/docs/get-started/applications/signing-algorithms",
    config: { allowed: list(["RS256"], "Algorithms that are allowed.") },
    *check(resource, { allowed }) {
      const property = "jwtConfiguration.alg";
      const algorithm = String(resource.get(property));
      if (!allowed.includes(algorithm)) yield { property, problem: `is ${algorithm}` };
    },
  }),
  resourceRule({
    name: "client-id-token-lifetime",
    resources: [client],
    enforcement: "advisory",
    severity: "medium",
    environments: anywhere,
    description: "ID tokens expire soon.",
    remedy: "Shorten it",
    source: "https://auth0.com/docs/secure/tokens/id-tokens/update-id-token-lifetime",
    config: { maximum: atMost(36_000, "Most seconds.") },
    *check(resource, { maximum }) {
      const property = "jwtConfiguration.lifetimeInSeconds";
      const seconds = Number(resource.get(property));
      if (seconds > maximum) yield { property, problem: `is ${seconds} seconds, more than ${maximum}` };
    },
  }),
  resourceRule({
    name: "client-refresh-token-rotation",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Refresh tokens of applications that cannot keep a secret rotate, so that a stolen one is found out.",
    remedy: 'Set it to "rotating"',
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.2.2",
    *check(resource) {
      if (!isPublic(resource) || !refreshes(resource)) return;
      const property = "refreshToken.rotationType";
      if (resource.get(property) !== "rotating") yield { property, problem: `is ${resource.get(property)}` };
    },
  }),
  resourceRule({
    name: "client-refresh-token-expiration",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Refresh tokens expire. Those of an application that declares nothing do not.",
    remedy: 'Declare `refreshToken` with the `expirationType` "expiring" and without infinite lifetimes',
    source: "https://auth0.com/docs/secure/tokens/refresh-tokens/configure-refresh-token-expiration",
    *check(resource) {
      if (!refreshes(resource)) return;
      if (resource.get("refreshToken.expirationType") !== "expiring")
        yield { property: "refreshToken.expirationType", problem: "is not expiring" };
      else
        for (const name of ["infiniteTokenLifetime", "infiniteIdleTokenLifetime"])
          if (resource.get(`refreshToken.${name}`) === true)
            yield { property: `refreshToken.${name}`, problem: "is on" };
    },
  }),
  resourceRule({
    name: "client-refresh-token-lifetime",
    resources: [client],
    enforcement: "advisory",
    severity: "medium",
    environments: anywhere,
    description: "Refresh tokens expire within a month, and within two weeks of disuse.",
    remedy: "Shorten it",
    source: "https://auth0.com/docs/secure/tokens/refresh-tokens/configure-refresh-token-expiration",
    config: {
      maximum: atMost(30 * day, "Most seconds of a refresh token."),
      maximumIdle: atMost(15 * day, "Most seconds without use."),
    },
    *check(resource, { maximum, maximumIdle }) {
      if (!refreshes(resource) || resource.get("refreshToken.expirationType") !== "expiring") return;
      for (const [name, most] of Object.entries({ tokenLifetime: maximum, idleTokenLifetime: maximumIdle })) {
        const seconds = Number(resource.get(`refreshToken.${name}`));
        if (seconds > most)
          yield { property: `refreshToken.${name}`, problem: `is ${seconds} seconds, more than ${most}` };
      }
    },
  }),
  resourceRule({
    name: "client-refresh-token-leeway",
    resources: [client],
    enforcement: "advisory",
    severity: "low",
    environments: anywhere,
    description: "A rotated refresh token can be used again for a short while only.",
    remedy: "Shorten it: within the leeway a stolen token is not found out",
    source: "https://auth0.com/docs/secure/tokens/refresh-tokens/refresh-token-rotation",
    config: { maximum: atMost(60, "Most seconds.") },
    *check(resource, { maximum }) {
      const property = "refreshToken.leeway";
      const seconds = Number(resource.get(property) ?? 0);
      if (seconds > maximum) yield { property, problem: `is ${seconds} seconds, more than ${maximum}` };
    },
  }),
];

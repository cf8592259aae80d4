import { isObject } from "../../definition";
import { connection } from "../../resources";
import { anywhere, deployed, fits, production } from "../environments";
import type { Judged } from "../judged";
import { type Finding, resourceRule, type Setting } from "../rule";
import { credentialsIn } from "./credentials";
import { atMost, list } from "./settings";

const strengths = ["none", "low", "fair", "good", "excellent"];

const isDatabase = (resource: Judged): boolean => resource.get("strategy") === "auth0";

const strength: Setting<string> = {
  type: "string",
  enum: strengths,
  default: "good",
  description: "Least strength by the older `passwordPolicy`.",
};

function* weakPassword(resource: Judged, minimum: string, length: number): Generator<Finding> {
  if (resource.get("options.passwordOptions")) {
    const property = "options.passwordOptions.complexity.minLength";
    const characters = Number(resource.get(property) ?? 0);
    if (characters < length) yield { property, problem: `is ${characters}, fewer than ${length}` };
    return;
  }
  const property = "options.passwordPolicy";
  const policy = String(resource.get(property));
  if (strengths.indexOf(policy) < strengths.indexOf(minimum)) yield { property, problem: `is ${policy}` };
}

/** Logins with the strategies that Auth0 lends keys of its own for. */
const withLentKeys: readonly unknown[] = [
  ...["apple", "bitbucket", "facebook", "github", "google-oauth2", "linkedin", "paypal", "twitter", "windowslive"],
  ...["amazon", "box", "dropbox", "fitbit", "salesforce", "soundcloud", "yahoo", "yandex"],
];

/** Where users come from. */
export const connectionRules = [
  resourceRule({
    name: "database-password-strength",
    resources: [connection],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Databases ask for passwords that are at least good, or long enough by the newer options.",
    remedy: "Ask for stronger passwords",
    source: "https://auth0.com/docs/authenticate/database-connections/password-strength",
    config: { minimum: strength, minimumLength: atMost(8, "Fewest characters by `passwordOptions`.") },
    *check(resource, { minimum, minimumLength }) {
      if (isDatabase(resource)) yield* weakPassword(resource, minimum, minimumLength);
    },
  }),
  resourceRule({
    name: "database-common-passwords",
    resources: [connection],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Databases refuse common passwords.",
    remedy: "Turn the dictionary on",
    source: "https://pages.nist.gov/800-63-3/sp800-63b.html",
    *check(resource) {
      if (!isDatabase(resource)) return;
      const [older, newer] = ["options.passwordDictionary", "options.passwordOptions"];
      const property = resource.get(newer) ? `${newer}.dictionary.active` : `${older}.enable`;
      if (resource.get(property) !== true) yield { property, problem: "is not on" };
    },
  }),
  resourceRule({
    name: "database-brute-force-protection",
    resources: [connection],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Databases block whoever tries many passwords of a user.",
    remedy: "Set it to true",
    source: "https://auth0.com/docs/secure/attack-protection/brute-force-protection",
    *check(resource) {
      const property = "options.bruteForceProtection";
      if (isDatabase(resource) && resource.get(property) !== true) yield { property, problem: "is not on" };
    },
  }),
  resourceRule({
    name: "database-closed-signup",
    resources: [connection],
    enforcement: "mandatory",
    severity: "high",
    environments: production,
    description: "Nobody can sign up for a database of administrators or employees.",
    remedy: "Set it to true",
    source: "https://auth0.com/docs/authenticate/database-connections",
    config: {
      connections: list(
        ["*admin*", "*employee*", "*staff*", "*internal*"],
        "Names, in small letters, of connections that this is asked of; `*` stands for any characters.",
      ),
    },
    *check(resource, { connections }) {
      const property = "options.disableSignup";
      if (
        isDatabase(resource) &&
        fits(String(resource.get("name")).toLowerCase(), connections) &&
        resource.get(property) !== true
      )
        yield { property, problem: "is not on" };
    },
  }),
  resourceRule({
    name: "database-scripts-no-credentials",
    resources: [connection],
    enforcement: "mandatory",
    severity: "critical",
    environments: anywhere,
    description: "Scripts of databases hold no credentials.",
    remedy: "Put it into `configuration` as a secret, and read it from there",
    source: "https://auth0.com/docs/authenticate/database-connections/custom-db/create-db-connection",
    *check(resource) {
      if (!isDatabase(resource)) return;
      const scripts = resource.get("options.customScripts");
      if (isObject(scripts))
        for (const name of Object.keys(scripts)) yield* credentialsIn(`options.customScripts.${name}`, scripts[name]);
    },
  }),
  resourceRule({
    name: "social-own-keys",
    resources: [connection],
    enforcement: "mandatory",
    severity: "high",
    environments: production,
    description: "Social logins use keys of your own, not those that Auth0 lends for tests.",
    remedy: "Register an application with the provider, and declare its `clientId` and `clientSecret`",
    source: "https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/devkeys",
    *check(resource) {
      if (!withLentKeys.includes(resource.get("strategy"))) return;
      const property = "options.clientId";
      const options = (resource.get("options") ?? {}) as Record<string, unknown>;
      if (!options["clientId"]) yield { property, problem: "is not declared" };
    },
  }),
  resourceRule({
    name: "saml-signatures",
    resources: [connection],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "SAML requests are signed, and not with SHA-1.",
    remedy: "Set `signSamlRequest` to true, and the algorithms to those with SHA-256",
    source: "https://auth0.com/docs/authenticate/protocols/saml/saml-sso-integrations/sign-and-encrypt-saml-requests",
    *check(resource) {
      if (resource.get("strategy") !== "samlp") return;
      if (resource.get("options.signSamlRequest") !== true)
        yield { property: "options.signSamlRequest", problem: "is not on" };
      for (const property of ["options.signatureAlgorithm", "options.digestAlgorithm"])
        if (String(resource.get(property)).endsWith("sha1")) yield { property, problem: "is SHA-1" };
    },
  }),
  resourceRule({
    name: "oidc-back-channel",
    resources: [connection],
    enforcement: "advisory",
    severity: "medium",
    environments: anywhere,
    description: "OpenID Connect connections get tokens directly from the provider, not through the browser.",
    remedy: 'Set it to "back_channel"',
    source: "https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/oidc",
    *check(resource) {
      if (resource.get("strategy") === "oidc" && resource.get("options.type") === "front_channel")
        yield { property: "options.type", problem: 'is "front_channel"' };
    },
  }),
  resourceRule({
    name: "connection-not-for-third-parties",
    resources: [connection],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Connections are not open to every third-party application.",
    remedy: "Turn it off, or except the connection by name",
    source: "https://auth0.com/docs/authenticate/identity-providers/promote-connections-to-domain-level",
    *check(resource) {
      if (resource.get("isDomainConnection") === true) yield { property: "isDomainConnection", problem: "is on" };
    },
  }),
];

import { looksSecret } from "../../definition";
import { client } from "../../resources";
import { anywhere, production } from "../environments";
import { resourceRule } from "../rule";
import { isOfPublicType, isPublic } from "./applications";
import { atMost } from "./settings";

/** How applications show who they are, and what they are trusted with. */
export const clientAuthenticationRules = [
  resourceRule({
    name: "client-oidc-conformant",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Applications keep to OpenID Connect. One that declares nothing gets Auth0's older behaviour.",
    remedy: "Set it to true",
    source: "https://auth0.com/docs/authenticate/login/oidc-conformant-authentication",
    *check(resource) {
      if (resource.get("oidcConformant") !== true) yield { property: "oidcConformant", problem: "is not on" };
    },
  }),
  resourceRule({
    name: "client-confidential-authentication",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Applications that can keep a secret show one.",
    remedy: "Leave it out, or choose a method with a secret or a key",
    source: "https://auth0.com/docs/get-started/applications/confidential-and-public-applications",
    *check(resource) {
      const property = "tokenEndpointAuthMethod";
      if (resource.get(property) === "none" && !isOfPublicType(resource))
        yield { property, problem: `is "none", and the application is not a single-page or native one` };
    },
  }),
  resourceRule({
    name: "client-public-authentication",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Applications that cannot keep a secret are given none to show.",
    remedy: 'Set it to "none": a secret in a browser or on a phone is known to everybody',
    source: "https://auth0.com/docs/get-started/applications/confidential-and-public-applications",
    *check(resource) {
      const property = "tokenEndpointAuthMethod";
      const method = resource.get(property);
      if (isOfPublicType(resource) && typeof method === "string" && method !== "none")
        yield { property, problem: `is ${JSON.stringify(method)}` };
    },
  }),
  resourceRule({
    name: "client-key-authentication",
    resources: [client],
    enforcement: "advisory",
    severity: "low",
    environments: production,
    description: "Machine-to-machine applications authenticate with a key or a certificate, not with a shared secret.",
    remedy: "Declare a public key with `privateKeyJwt`, or a certificate",
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.5",
    *check(resource) {
      const property = "clientAuthenticationMethods";
      if (resource.get("appType") === "non_interactive" && !resource.get(property))
        yield { property, problem: "is not declared" };
    },
  }),
  resourceRule({
    name: "client-secret-length",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Secrets that the program chooses are long enough to be random ones from the configuration.",
    remedy: "Leave it to Auth0, or read a random one with `config.requireSecret`",
    source: "https://www.rfc-editor.org/rfc/rfc6819#section-5.1.4.2.2",
    config: { minimum: atMost(32, "Fewest characters.") },
    *check(resource, { minimum }) {
      const property = "clientSecret";
      const secret = resource.get(property);
      if (typeof secret === "string" && secret.length < minimum)
        yield { property, problem: `has fewer than ${minimum} characters` };
    },
  }),
  resourceRule({
    name: "client-metadata-no-secrets",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Metadata of applications holds no secrets: it is neither encrypted in state nor hidden by Auth0.",
    remedy: "Keep secrets in the configuration of what uses them",
    source: "https://auth0.com/docs/get-started/applications/configure-application-metadata",
    *check(resource) {
      for (const name of Object.keys((resource.get("clientMetadata") ?? {}) as object))
        if (looksSecret(name)) yield { property: `clientMetadata.${name}`, problem: "is named like a secret" };
    },
  }),
  resourceRule({
    name: "client-third-party-strict",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Third-party applications are held to OAuth 2.1 and to grants of their own.",
    remedy: 'Set it to "strict"',
    source: "https://auth0.com/docs/get-started/applications/first-party-and-third-party-applications",
    *check(resource) {
      const property = "thirdPartySecurityMode";
      if (resource.get("isFirstParty") === false && resource.get(property) !== "strict")
        yield { property, problem: 'is not "strict"' };
    },
  }),
  resourceRule({
    name: "client-ip-header-trust",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Auth0 takes the user's IP address from applications that authenticate themselves only.",
    remedy: "Turn it off: anybody could make up the address that attack protection goes by",
    source:
      "https://auth0.com/docs/get-started/authentication-and-authorization-flow/avoid-common-issues-with-resource-owner-password-flow-and-attack-protection",
    *check(resource) {
      const property = "isTokenEndpointIpHeaderTrusted";
      if (resource.get(property) === true && isPublic(resource)) yield { property, problem: "is on" };
    },
  }),
];

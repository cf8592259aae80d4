import { z } from "zod";
import {
  derived,
  json,
  open,
  permanent,
  secret,
  serverDefault,
  set,
  unset,
  type Values,
  wire,
} from "../../../definition";
import {
  domainAliases,
  external,
  federatedAccessTokens,
  https,
  iconUrl,
  oidcDiscovery,
  requiredClientId,
  tenantDomain,
  text,
} from "./fields";

const algorithm = z.enum(["ES256", "ES384", "PS256", "PS384", "RS256", "RS384", "RS512"]);

const tokenEndpointAuthentication = {
  tokenEndpointAuthMethod: z
    .enum(["client_secret_post", "private_key_jwt"])
    .nullish()
    .describe("How Auth0 authenticates at the token endpoint: with the secret, or with a signed assertion."),
  tokenEndpointAuthSigningAlg: algorithm.nullish().describe("Algorithm that the assertion is signed with."),
  tokenEndpointJwtcaAudFormat: z
    .enum(["issuer", "token_endpoint"])
    .optional()
    .describe("What the assertion names as its audience: the issuer, or the token endpoint."),
  dpopSigningAlg: z
    .enum(["ES256", "ES384", "ES512", "Ed25519"])
    .optional()
    .describe("Algorithm of DPoP proofs, which bind tokens to Auth0's key."),
};

/** Auth0 fetches the discovery document by itself where it knows the address. */
const discovered = ({ discoveryUrl, domain, issuer, oidcMetadata }: Values): unknown =>
  discoveryUrl || (domain && (issuer ?? `https://${domain}`) === `https://${domain}`) ? oidcMetadata : undefined;

const endpoints = {
  issuer: https(255).optional().describe("Issuer that the provider's ID tokens name."),
  authorizationEndpoint: https(2083).nullish().describe("Where users log in. Taken from the discovery unless set."),
  tokenEndpoint: https(255)
    .nullish()
    .describe("Where codes are exchanged for tokens. Taken from the discovery unless set."),
  userinfoEndpoint: https(255)
    .nullish()
    .describe("Where further claims about the user come from. Taken from the discovery unless set."),
  jwksUri: https(255).optional().describe("Where the provider's keys come from. Taken from the discovery unless set."),
  oidcMetadata: serverDefault(discovered, oidcDiscovery.oidcMetadata),
};

const pushedRequests = {
  enablePushedAuthorizationRequests: z
    .boolean()
    .optional()
    .describe("Sends the parameters of a login to the provider directly (PAR), not through the browser."),
  pushedAuthorizationRequestEndpoint: https(2083).optional().describe("Where such parameters are sent."),
};

const attributeMap = <M extends [string, ...string[]]>(...modes: M) =>
  serverDefault(
    () => ({ mappingMode: modes[0] }),
    open({
      attributes: json()
        .optional()
        .describe("Templates that attributes of the profile are filled from, by the name of the attribute."),
      mappingMode: z.enum(modes).optional().describe(`Which claims are taken over; \`${modes[0]}\` unless set.`),
      userinfoScope: text(255, 0).optional().describe("Scopes for the request to the user-info endpoint."),
    }),
  )
    .optional()
    .describe("How claims become attributes of the profile.");

const common = {
  ...external,
  ...endpoints,
  ...tokenEndpointAuthentication,
  ...pushedRequests,
  clientId: requiredClientId(text(255, 0)),
  clientSecret: permanent(secret(z.string().max(700)))
    .optional()
    .describe("Secret that goes with `clientId`."),
  scope: text(255, 6).optional().describe("Scopes with spaces between them; `openid` must be one of them."),
  useOauthSpecScope: wire("useOauthSpecScope", z.boolean())
    .optional()
    .describe("Puts spaces between scopes of `connection_scope`, as OAuth says, in place of commas."),
  connectionSettings: unset(
    { pkce: "auto" },
    open({
      pkce: unset("auto", z.enum(["auto", "S256", "plain", "disabled"]))
        .optional()
        .describe("Kind of PKCE; `auto` unless set."),
    }),
  )
    .optional()
    .describe("How Auth0 talks to the provider."),
  idTokenSignedResponseAlgs: set(algorithm)
    .min(1, { error: "must not be empty: no ID token would be accepted, and nobody could log in" })
    .nullish()
    .describe("Algorithms to accept in signed ID tokens; Auth0's own choice unless set."),
  idTokenSessionExpirySupported: z
    .boolean()
    .optional()
    .describe("Ends the session when the `session_expiry` claim of the ID token says so."),
  sendBackChannelNonce: z
    .boolean()
    .optional()
    .describe("Sends a nonce with back-channel logins, which the ID token must repeat."),
  federatedConnectionsAccessTokens: federatedAccessTokens,
  tenantDomain: tenantDomain(),
  domainAliases: domainAliases(),
  iconUrl,
  schemaVersion: serverDefault(() => "oidc-V4", z.string())
    .optional()
    .describe("Version of these options; Auth0 sets the current one."),
};

/**
 * What Auth0 reads from the discovery document, under its own names. It fetches the document again only when it is not
 * sent: an old one keeps users at the old provider.
 */
const discoveredFrom = (source: string) => ({
  oidc_metadata: [source, "issuer"],
  ...Object.fromEntries(
    ["issuer", "authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"].map((key) => [
      key,
      [source, "oidcMetadata"],
    ]),
  ),
});

/** A provider that speaks OpenID Connect. */
export const oidcOptions = derived(
  discoveredFrom("discoveryUrl"),
  open({
    ...common,
    discoveryUrl: oidcDiscovery.discoveryUrl,
    type: serverDefault(() => "front_channel", z.enum(["back_channel", "front_channel"]))
      .optional()
      .describe("Whether tokens come directly from the provider or through the browser; `front_channel` unless set."),
    attributeMap: attributeMap("bind_all", "use_map"),
  }),
);

/** An Okta organization. */
export const oktaOptions = derived(
  discoveredFrom("domain"),
  open({
    ...common,
    domain: text(255, 4).optional().describe("Domain of the Okta organization, such as `dev-123456.okta.com`."),
    type: serverDefault(() => "back_channel", z.enum(["back_channel"]))
      .optional()
      .describe("Always `back_channel`: tokens come directly from Okta."),
    attributeMap: attributeMap("basic_profile", "use_map"),
  }),
);

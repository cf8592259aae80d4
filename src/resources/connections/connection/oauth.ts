import { z } from "zod";
import { object, open, permanent, secret, wire } from "../../../definition";
import { everywhere, external, https, iconUrl, mapOf, oauthClient, text } from "./fields";
import { socialOptions } from "./social";

const script = (name: string, description: string) =>
  wire(name, z.string().max(51200)).optional().describe(`${description} At most 51200 characters.`);

const fetchUserProfile = script(
  "fetchUserProfile",
  "JavaScript that gets the user's profile from the provider with the access token.",
);

/** A provider that speaks OAuth 1.0a. */
export const oauth1Options = open({
  ...everywhere,
  ...oauthClient(z.string().max(255), z.string().max(2400)),
  consumerKey: permanent(z.string()).optional().describe("Older name of `clientId`."),
  consumerSecret: permanent(secret(z.string())).optional().describe("Older name of `clientSecret`."),
  requestTokenUrl: wire("requestTokenURL", https(255)).optional().describe("Where request tokens come from."),
  accessTokenUrl: wire("accessTokenURL", https(255)).optional().describe("Where access tokens come from."),
  userAuthorizationUrl: wire("userAuthorizationURL", https(255)).optional().describe("Where users log in and agree."),
  signatureMethod: wire("signatureMethod", z.string())
    .optional()
    .describe("How requests are signed: `RSA-SHA1` or `HMAC-SHA1`."),
  scripts: object({ fetchUserProfile }).optional().describe("Scripts that run at a login."),
});

const endpoints = {
  authorizationUrl: wire("authorizationURL", https(2083)).nullish().describe("Where users log in and agree."),
  tokenUrl: wire("tokenURL", https(255)).nullish().describe("Where codes are exchanged for tokens."),
};

const headers = secret(wire("customHeaders", mapOf(text(1024), 30)))
  .optional()
  .describe("Headers for requests to the token endpoint, which may hold credentials: at most 30.");

/** A provider that speaks OAuth 2.0. */
export const oauth2Options = open({
  ...external,
  ...oauthClient(text(128), z.string().max(1024)),
  ...endpoints,
  scope: socialOptions.shape.scope,
  useOauthSpecScope: wire("useOauthSpecScope", z.boolean())
    .optional()
    .describe("Puts spaces between scopes of `connection_scope`, as OAuth says, in place of commas."),
  pkceEnabled: z.boolean().optional().describe("Protects the code exchange with PKCE."),
  authParams: wire("authParams", mapOf(text(256), 30))
    .optional()
    .describe("Constant parameters of each authorization request: at most 30."),
  authParamsMap: wire("authParamsMap", mapOf(text(128), 21))
    .optional()
    .describe("Parameters of Auth0's authorization request to pass on, with the name that the provider gives them."),
  customHeaders: headers,
  fieldsMap: wire("fieldsMap", mapOf(text(128), 100))
    .optional()
    .describe("Which field of the provider's answer fills which attribute of the profile: at most 100."),
  logoutUrl: wire("logoutUrl", https(255)).optional().describe("Where users are sent to log out of the provider."),
  iconUrl,
  scripts: object({
    fetchUserProfile,
    getLogoutUrl: script("getLogoutUrl", "JavaScript that builds the logout URL when there is no `logoutUrl`."),
  })
    .optional()
    .describe("Scripts that run at a login or logout."),
});

/** WordPress, of which a site of your own has its own endpoints. */
export const wordpressOptions = socialOptions.extend({ ...endpoints, customHeaders: headers });

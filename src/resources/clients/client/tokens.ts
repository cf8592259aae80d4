import { z } from "zod";
import {
  count,
  immutable,
  json,
  merged,
  object,
  open,
  reference,
  serverDefault,
  set,
  unset,
} from "../../../definition";
import { clientCredentialsQuota } from "../../token-quota";
import { defaultRefreshToken } from "./defaults";

const sessionTransfer = merged(
  object({
    canCreateSessionTransferToken: unset(false, z.boolean())
      .optional()
      .describe("Lets a native application exchange a refresh token for a session transfer token; false unless set."),
    enforceCascadeRevocation: unset(true, z.boolean())
      .optional()
      .describe("Revokes what came of a session transfer token along with its refresh token; true unless set."),
    allowedAuthenticationMethods: set(z.enum(["cookie", "query"]))
      .nullish()
      .describe("How a web application may be handed a session transfer token; in no way unless set."),
    enforceDeviceBinding: unset("ip", z.enum(["ip", "asn", "none"]))
      .optional()
      .describe("What must be the same when the token is used: IP address, network, or nothing; `ip` unless set."),
    allowRefreshToken: unset(false, z.boolean())
      .optional()
      .describe("Lets a session that was begun this way be given refresh tokens; false unless set."),
    enforceOnlineRefreshTokens: unset(true, z.boolean())
      .optional()
      .describe("Ends such refresh tokens with the session that they belong to; true unless set."),
    delegation: object({
      allowDelegatedAccess: z.boolean().optional().describe("Lets support staff act for a user; false unless set."),
      enforceDeviceBinding: z
        .enum(["ip", "asn"])
        .optional()
        .describe("What must be the same when the token is used: IP address or network; `ip` unless set."),
    })
      .nullish()
      .describe("Access in a user's name by session transfer token. Early access."),
  }),
);

const refreshToken = object({
  rotationType: z
    .enum(["rotating", "non-rotating"])
    .describe("Whether each use gives a new refresh token and ends the old one."),
  expirationType: z
    .enum(["expiring", "non-expiring"])
    .describe("Whether refresh tokens expire at all. Rotating ones must."),
  leeway: count()
    .optional()
    .describe("Seconds in which a rotated token can still be used without alarm; 0 unless set."),
  tokenLifetime: count(1, 157788000)
    .optional()
    .describe("Seconds until a refresh token expires, at most 157788000 (5 years); 2592000 (30 days) unless set."),
  infiniteTokenLifetime: z.boolean().optional().describe("Lifts the limit that `tokenLifetime` sets."),
  idleTokenLifetime: count(1)
    .optional()
    .describe("Seconds without use until a refresh token expires; 1296000 (15 days) unless set."),
  infiniteIdleTokenLifetime: z.boolean().optional().describe("Lifts the limit that `idleTokenLifetime` sets."),
  policies: set(
    object({
      audience: reference("ResourceServer", z.string().min(1).max(600), "identifier").describe(
        "API that access tokens may be got for: a `ResourceServer`, or its identifier.",
      ),
      scope: set(z.string().min(1).max(280)).describe("Permissions of that API."),
    }),
  )
    .min(1)
    .nullish()
    .describe("Further APIs that the same refresh token gives access to."),
});

/** Properties of a client about the tokens that it is given. */
export const tokenProperties = {
  jwtConfiguration: merged(
    open({
      lifetimeInSeconds: unset(36000, z.int())
        .optional()
        .describe("Seconds until an ID token expires; 36000 (10 hours) unless set."),
      secretEncoded: serverDefault(() => false, immutable(z.boolean()))
        .optional()
        .describe("Whether the client secret is base64 text. It cannot be changed."),
      scopes: unset({}, json()).optional().describe("Claims of ID tokens by scope. Legacy."),
      alg: unset("HS256", z.enum(["HS256", "RS256", "RS512", "PS256"]))
        .optional()
        .describe(
          "Algorithm that signs ID tokens. Auth0 takes `HS256` unless it is set; most libraries expect `RS256`.",
        ),
    }),
  )
    .optional()
    .describe("ID tokens of the application."),
  refreshToken: serverDefault(defaultRefreshToken, refreshToken)
    .nullish()
    .describe("Refresh tokens: their rotation and lifetime. Sent as a whole."),
  sessionTransfer: sessionTransfer.nullish().describe("Single sign-on from a native to a web application."),
  tokenExchange: object({
    allowAnyProfileOfType: set(z.enum(["custom_authentication", "on_behalf_of_token_exchange"]))
      .optional()
      .describe("Kinds of token exchange that the application may use."),
  })
    .nullish()
    .describe("Exchange of other tokens for Auth0's."),
  identityAssertionAuthorizationGrant: object({
    active: z.boolean().describe("Whether the application may use it."),
  })
    .nullish()
    .describe("Grant for identity assertions (ID-JAG), which another application got for the user. Early access."),
  tokenQuota: object(clientCredentialsQuota)
    .nullish()
    .describe("How many access tokens the application may get. Early access."),
};

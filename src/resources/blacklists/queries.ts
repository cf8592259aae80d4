import { z } from "zod";
import { filters, object, type Query } from "../../definition";

export const getBlacklistedTokens: Query = {
  name: "getBlacklistedTokens",
  description:
    "Tokens of the old Management API that were revoked before they expired. Auth0 documents this list no longer, so that a tenant may be without it.",
  args: filters({
    aud: z.string().min(1).optional().describe("Application that the tokens were issued for: its id."),
  }),
  result: object({
    aud: z.string().optional().describe("Application that the token was issued for: its id."),
    jti: z.string().optional().describe("Id of the token."),
  }),
  scopes: ["blacklist:tokens"],
  list: { path: "/blacklists/tokens", by: "whole" },
  removed:
    "Auth0 has removed the list of revoked tokens from its API: give tokens a short lifetime instead, and revoke refresh tokens.",
  source: "https://auth0.com/docs/api/management/v2/blacklists/get-tokens",
};

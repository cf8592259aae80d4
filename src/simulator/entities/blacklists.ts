import * as z from "zod";
import { body, optional, validate } from "../endpoints/body-schema";
import { matches } from "../endpoints/listing";
import { get, noContent, ok, post, type Route } from "../endpoints/route";

const token = body({ jti: z.string().min(1), ...optional(z.string(), "aud") });
const path = "/blacklists/tokens";
const scopes = ["blacklist:tokens"];

/** Tokens that are no longer accepted. A token stays in the list. */
export const blacklistedTokens: Route[] = [
  get(path, scopes, ({ tenant, query }) => ok(tenant.all("blacklisted-tokens").filter(matches(query, ["aud"])))),
  post(path, scopes, ({ tenant, body: sent }) => {
    const { aud, jti } = validate(token, sent) as { aud?: string; jti: string };
    tenant.put("blacklisted-tokens", `${aud} ${jti}`, { aud, jti });
    return noContent;
  }),
];

import { randomBytes } from "node:crypto";
import * as z from "zod";
import { body, clearable, optional, texts, validate } from "../body-schema";
import { prefixed } from "../identifiers";
import { omit } from "../json-object";
import { type Call, created, get, noContent, ok, post, type Route, remove } from "../route";

const path = "/connections/{id}/scim-configuration/tokens";

const token = body({ ...optional(texts.min(1), "scopes"), ...clearable(z.int().min(900), "token_lifetime") });

/** Tokens that an identity provider calls SCIM with. Only the create answers the token itself. */
export const scimTokens = (connectionIdOf: (call: Call) => unknown): Route[] => [
  get(path, ["read:scim_token"], (call) => {
    const id = connectionIdOf(call);
    const tokens = call.tenant.all("scim-tokens").filter(({ connection_id }) => connection_id === id);
    return ok(tokens.map((item) => omit(item, ["connection_id", "token"])));
  }),
  post(path, ["create:scim_token"], (call) => {
    const connection_id = connectionIdOf(call);
    const token_id = prefixed("tok");
    const secret = `${token_id}.${randomBytes(32).toString("hex")}`;
    const item = { token_id, token: secret, ...validate(token, call.body), created_at: new Date().toISOString() };
    call.tenant.put("scim-tokens", token_id, { ...item, connection_id });
    return created(item);
  }),
  remove(`${path}/{token_id}`, ["delete:scim_token"], (call) => {
    call.tenant.delete("scim-tokens", call.parameters.token_id!);
    return noContent;
  }),
];

import { randomBytes } from "node:crypto";
import * as z from "zod";
import { body, clearable, optional, texts, validate } from "../../endpoints/body-schema";
import { type Call, created, get, noContent, ok, post, type Route, remove } from "../../endpoints/route";
import { compact, type JsonObject, omit } from "../../json-object";
import { conflict } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";

const path = "/connections/{id}/scim-configuration/tokens";

/** So many tokens a connection has at most, as the document says. */
const most = 2;

const token = body({ ...optional(texts.min(1), "scopes"), ...clearable(z.int().min(900), "token_lifetime") });

function newToken({ token_lifetime: lifetime, ...sent }: JsonObject): JsonObject {
  const token_id = prefixed("tok");
  const now = Date.now();
  return compact({
    token_id,
    token: `${token_id}.${randomBytes(32).toString("hex")}`,
    ...sent,
    created_at: new Date(now).toISOString(),
    // Not recorded: the document says what it is called.
    valid_until: typeof lifetime === "number" ? new Date(now + lifetime * 1000).toISOString() : undefined,
  });
}

/** Tokens that an identity provider calls SCIM with. Only the create answers the token itself. */
export function scimTokens(connectionIdOf: (call: Call) => unknown): Route[] {
  const tokensOf = (call: Call) => {
    const id = connectionIdOf(call);
    return call.tenant.all("scim-tokens").filter(({ connection_id }) => connection_id === id);
  };
  return [
    get(path, ["read:scim_token"], (call) =>
      ok(tokensOf(call).map(({ token_id, created_at, ...item }) => ({ token_id, created_at, ...listed(item) }))),
    ),
    {
      ...post(path, ["create:scim_token"], (call) => {
        const sent = validate(token, call.body);
        if (tokensOf(call).length >= most)
          throw conflict(`Maximum of ${most} tokens already issued for this connection`);
        const item = newToken(sent);
        call.tenant.put("scim-tokens", String(item.token_id), { ...item, connection_id: connectionIdOf(call) });
        return created(item);
      }),
      // That they go along with SCIM itself is assumed: nothing takes them any more.
      about: { name: "scim-tokens", id: "token_id", belongsTo: { connection_id: { in: "scim-configurations" } } },
    },
    remove(`${path}/{tokenId}`, ["delete:scim_token"], (call) => {
      call.tenant.delete("scim-tokens", call.parameters.tokenId!);
      return noContent;
    }),
  ];
}

const listed = (item: JsonObject): JsonObject => omit(item, ["connection_id", "token"]);

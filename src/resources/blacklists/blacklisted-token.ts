import { z } from "zod";
import {
  type Api,
  association,
  expectList,
  immutable,
  isWithoutEndpoint,
  object,
  type Request,
  reference,
  type Values,
} from "../../definition";

const path = "/blacklists/tokens";

/** Auth0 has taken the list out of its documentation, and newer tenants may not have it. */
async function blacklist(api: Api, request: Request): Promise<unknown> {
  try {
    await api.request({ ...request, statuses: [204] });
    return request.body;
  } catch (error) {
    if (!isWithoutEndpoint(error)) throw error;
    throw new Error(
      "This tenant no longer has a list of revoked tokens (POST /api/v2/blacklists/tokens is gone). " +
        "Remove the BlacklistedToken from the program, and give tokens a short lifetime instead.",
      { cause: error },
    );
  }
}

const listed = (answer: unknown, { aud, jti }: Values) =>
  expectList(answer, "a list of revoked tokens", ["jti"]).find((token) => token["jti"] === jti && token["aud"] === aud);

export const blacklistedToken = association({
  type: "BlacklistedToken",
  description:
    "Revokes a token that was issued for the old Management API, before it expires. It cannot be undone. Auth0 documents the list no longer, so that a tenant may be without it.",
  id: (_, { aud, jti }) => `${aud}/${jti}`,
  operations: {
    create: { method: "POST", path, scopes: ["blacklist:tokens"], repeatable: true, perform: blacklist },
    read: {
      method: "GET",
      path,
      scopes: ["blacklist:tokens"],
      perform: (api, request, { aud }) => api.request({ ...request, query: { aud: String(aud) } }),
      select: listed,
    },
  },
  list: "A revoked token stays revoked whether or not a program declares it, and is soon past its expiry.",
  deletion: "Forgets the token; it stays revoked, since Auth0 has no way to take it off the list.",
  security: { creation: { severity: "low", why: "A token that may be stolen is of no use any more." } },
  source: "https://auth0.com/docs/api/management/v2/blacklists/post-tokens",
  inputs: object({
    aud: immutable(reference("Client", z.string().min(1))).describe(
      "Application that the token was issued for: a `Client`, or its id. It is the `aud` of the token.",
    ),
    jti: immutable(z.string().min(1)).describe("Id of the token: its `jti`."),
  }),
});

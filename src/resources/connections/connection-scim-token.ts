import { z } from "zod";
import {
  answeredText,
  collection,
  count,
  expectList,
  expectObject,
  filters,
  immutable,
  object,
  type Query,
  saferLow,
  saferWithout,
  secret,
  sensitive,
  set,
  type Values,
  type Wire,
  wire,
  writeOnly,
} from "../../definition";
import { aboutConnection, ofConnection } from "./connection-id";
import { scim } from "./connection-scim-configuration";
import { none, unlessNone } from "./provisioning";

const path = `${scim.path}/tokens`;

const withConnection = (token: Wire, { connectionId }: Values): Wire => ({ ...token, connection_id: connectionId });

const times = {
  createdAt: answeredText("When it was made, as an ISO 8601 time."),
  validUntil: answeredText("Until when it is valid, as an ISO 8601 time; missing for one without an end."),
};

export const connectionScimToken = collection({
  type: "ConnectionScimToken",
  description:
    "A token that an identity provider calls the SCIM endpoint of a connection with. Its value is answered once, and is in the state as a secret. A connection has two of them at most, so that a new one can be made before the old one goes.",
  path,
  list: {
    ...{ key: "", by: "whole", parents: scim.list },
    complete: withConnection,
    unasked: "The value of a token is never answered again, so that no program can take it over.",
  },
  id: "token_id",
  idName: "tokenId",
  scope: "scim_token",
  operations: {
    // No answer tells of which connection it is.
    create: {
      select: (answer, state) =>
        withConnection(expectObject(answer, "the new token of the connection", {}, ["token_id", "token"]), state),
    },
    read: {
      path,
      // Tokens go along with SCIM itself.
      perform: async (api, request, { connectionId }) => {
        const answer = await unlessNone(api, scim, connectionId, () => api.request(request));
        return answer === none ? [] : answer;
      },
      select: (answer, state, id) => {
        const tokens = expectList(answer, "the tokens of the connection", ["token_id"]);
        const found = tokens.find(({ token_id }) => token_id === id);
        return found && withConnection(found, state);
      },
    },
    update: undefined,
  },
  inputs: object({
    connectionId: ofConnection(
      { ConnectionScimConfiguration: "connectionId" },
      " Give its `ConnectionScimConfiguration` where the program has that: the token comes after it.",
    ),
    scopes: immutable(set(z.string().min(1)).min(1))
      .optional()
      .describe(
        "What it may do: `get:users`, `post:users`, `put:users`, `patch:users`, `delete:users` and the like. Auth0 decides unless set.",
      ),
    tokenLifetime: immutable(writeOnly(count(900)))
      .nullish()
      .describe("Seconds for which it is valid, 900 or more; without an end unless set."),
  }),
  outputs: object({
    token: secret(z.string())
      .optional()
      .describe("The token. Missing for one that was taken over, since Auth0 answers it once."),
    ...times,
  }),
  deletion: "Revokes the token at once.",
  security: {
    creation: { severity: "medium", why: "Who has the token makes and changes users of the connection." },
    deletion: () => "medium",
    properties: {
      scopes: sensitive(saferWithout(), "The token may do each of these with users of the connection."),
      tokenLifetime: sensitive(saferLow(), "A token that leaked is good for this long."),
    },
  },
  source: "https://auth0.com/docs/api/management/v2/connections/post-scim-token",
});

export const getConnectionScimTokens: Query = {
  name: "getConnectionScimTokens",
  description:
    "Tokens that an identity provider may call the SCIM endpoint of a connection with, without their values.",
  args: filters({ connectionId: aboutConnection() }),
  result: object({
    tokenId: wire("token_id", z.string()).describe("Id of the token."),
    scopes: z.array(z.string()).optional().describe("What it may do."),
    ...times,
    lastUsedAt: answeredText("When it was last used, as an ISO 8601 time."),
  }),
  scopes: ["read:scim_token"],
  list: { path, by: "whole", id: "token_id" },
  source: "https://auth0.com/docs/api/management/v2/connections/get-scim-tokens",
};

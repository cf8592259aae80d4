import { z } from "zod";
import {
  type Api,
  answeredText,
  anyChange,
  document,
  expectList,
  filters,
  isUncertain,
  json,
  local,
  object,
  type Query,
  type Request,
  refusedWith,
  StrangeAnswer,
  sensitive,
  singleton,
  unset,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";
import { aboutConnection, ofConnection } from "./connection-id";

const path = "/connections/{connectionId}/keys";
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "ES256", "ES384"] as const;

const keyProperties = {
  kid: z.string().describe("Id of the key."),
  algorithm: answeredText("Algorithm that it signs with."),
  keyUse: z.enum(["encryption", "signing"]).optional().describe("What it is for: `signing`."),
  subjectDn: answeredText("Subject of its certificate."),
  cert: z.string().describe("Its certificate, as PEM: what the identity provider verifies signatures by."),
  pkcs: answeredText("The same certificate as PKCS#7."),
  fingerprint: answeredText("SHA-1 fingerprint of the certificate, with colons."),
  thumbprint: answeredText("The same without colons."),
  currentSince: answeredText("When it became the current key, as an ISO 8601 time."),
};

/** What a key is at the moment; an answer says one of them. */
const roles = ["current", "next", "previous"] as const;

const keysIn = (answer: unknown): Wire[] => expectList(answer, "the keys of a connection", ["kid", "cert"]);

const keysAt = async (api: Api, path: string): Promise<Wire[]> =>
  keysIn(await api.request({ method: "GET", path: path.replace(/\/rotate$/, "") }));

/** The keys by what they are; undefined where the connection has none. */
function byRole(answer: unknown, { connectionId }: Values): Wire | undefined {
  const keys = keysIn(answer);
  if (keys.length === 0) return undefined;
  const found = roles.map((role) => [`${role}_key`, withoutRole(keys.find((key) => key[role] === true))] as const);
  return { connection_id: connectionId, ...Object.fromEntries(found.filter(([, key]) => key)) };
}

const withoutRole = (key: Wire | undefined): Wire | undefined =>
  key && Object.fromEntries(Object.entries(key).filter(([name]) => !roles.some((role) => role === name)));

const withAlgorithm = ({ signingAlg }: Values): Wire => (signingAlg === undefined ? {} : { signing_alg: signingAlg });

/** Makes keys where there are none, and takes those over that there are, as they are. */
async function begin(api: Api, request: Request, inputs: Values): Promise<unknown> {
  const there = await keysAt(api, request.path);
  if (there.length > 0) return there;
  try {
    return await api.request({ ...request, body: withAlgorithm(inputs), statuses: [201] });
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
    return keysAt(api, request.path);
  }
}

/**
 * Makes the next key the current one. It counts as done where that has happened since the state was written, be it by a
 * try whose answer was lost: a second rotation would sign with a key that nobody was told of.
 */
async function rotate(api: Api, request: Request, state: Values): Promise<unknown> {
  const { triggers = {} } = request.body as { triggers?: object };
  const before = await keysAt(api, request.path);
  const known = (state["nextKey"] as Values | undefined)?.["kid"];
  if (Object.keys(triggers).length === 0 || isCurrent(before, known)) return before;
  const next = before.find((key) => key["next"] === true)?.["kid"];
  const sent = { ...request, body: withAlgorithm(state), statuses: [201], repeatable: false };
  const failure: unknown = await api.request(sent).then(noFailure, (error: unknown) => error);
  if (failure !== undefined && !isUncertain(failure)) throw failure;
  const after = await keysAt(api, request.path);
  if (isCurrent(after, next)) return after;
  throw failure ?? new StrangeAnswer("that of a rotation, since the keys are those of before", undefined);
}

const noFailure = () => undefined;

const isCurrent = (keys: readonly Wire[], kid: unknown): boolean =>
  keys.some((key) => key["current"] === true && key["kid"] === kid);

const key = (about: string) => object(keyProperties).optional().describe(about);

export const connectionKeys = singleton({
  type: "ConnectionKeys",
  description:
    "The keys that an `oidc` or `okta` connection signs with, where it proves itself by `private_key_jwt`, and their rotation. Auth0 makes them by itself when a connection begins to use that, and this makes them before, so that the identity provider can be told of them first. Keys that there are stay as they are until `triggers` changes. Then the next key becomes the current one, the current one the previous one, and a new next key is made: give the identity provider the certificate of `nextKey` before.",
  path,
  id: ({ connectionId }) => String(connectionId),
  holds: ["current_key"],
  scope: "connections_keys",
  naturalKey: ["connectionId"],
  inputs: object({
    connectionId: ofConnection(),
    signingAlg: writeOnly(local(z.enum(algorithms)))
      .optional()
      .describe(
        "Algorithm of the keys that this makes: of the first ones, and of the next key with each rotation. A change alone rotates nothing. Auth0 decides unless set.",
      ),
    triggers: writeOnly(unset({}, document(json())))
      .optional()
      .describe(
        "Values of your own, such as the month of the rotation: the keys are rotated when one is added or changes. Keys are not rotated by the creation of the resource, nor when triggers are no longer declared. A rotation that somebody else has made since the last refresh counts as the one that is asked for.",
      ),
  }),
  outputs: object({
    currentKey: key("Key that the connection signs with."),
    nextKey: key("Key that becomes the current one with the next rotation."),
    previousKey: key("Key that was the current one before the last rotation."),
  }),
  operations: {
    create: {
      ...{ method: "POST", path, scopes: ["create:connections_keys"], repeatable: true },
      perform: begin,
      select: byRole,
    },
    read: { method: "GET", path, scopes: ["read:connections_keys"], select: byRole },
    update: {
      ...{ method: "POST", path: `${path}/rotate`, scopes: ["update:connections_keys"], repeatable: true },
      perform: rotate,
      select: byRole,
    },
  },
  list: "There is nothing to declare of keys that exist: they belong to their connection, which is exported.",
  deletion: "Forgets them; they stay with the connection, for which Auth0 has no way to remove them.",
  security: {
    properties: {
      triggers: sensitive(
        anyChange("medium"),
        "The connection signs with another key, which the identity provider has to know.",
      ),
    },
  },
  source: "https://auth0.com/docs/api/management/v2/connections/post-keys",
});

export const getConnectionKeys: Query = {
  name: "getConnectionKeys",
  description: "Keys that an `oidc` or `okta` connection signs with: the current, the next and the previous one.",
  args: filters({ connectionId: aboutConnection() }),
  result: object({
    ...keyProperties,
    current: z.boolean().optional().describe("Whether it is the key that the connection signs with."),
    next: z.boolean().optional().describe("Whether it becomes the current one with the next rotation."),
    previous: z.boolean().optional().describe("Whether it was the current one before the last rotation."),
  }),
  scopes: ["read:connections_keys"],
  list: { path, by: "whole", id: "kid" },
  source: "https://auth0.com/docs/api/management/v2/connections/get-keys",
};

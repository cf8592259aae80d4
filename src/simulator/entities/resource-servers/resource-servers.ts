import { collection } from "../../endpoints/collection";
import type { Call, Route } from "../../endpoints/route";
import { compact, type JsonObject, overlay } from "../../json-object";
import { inspectKey } from "../../login/public-key";
import { badRequest, conflict, notFound } from "../../refusal";
import { hexadecimal } from "../../tenant/identifiers";
import { createResourceServer, updateResourceServer } from "./resource-server-body";
import { systemApi } from "./system-apis";

/** What Auth0 fills in for a new API. */
export const resourceServerDefaults = (): JsonObject => ({
  id: hexadecimal(),
  allow_offline_access: false,
  skip_consent_for_verifiable_first_party_clients: false,
  subject_type_authorization: { user: { policy: "allow_all" }, client: { policy: "require_client_grant" } },
  token_lifetime: 86_400,
  token_lifetime_for_web: 7200,
  signing_alg: "RS256",
});

function build(sent: JsonObject, { tenant }: Call): JsonObject {
  return { ...resourceServerDefaults(), ...withThumbprint(compact(sent)), ...systemApi(sent.identifier, tenant) };
}

const isSystem = (server: JsonObject) => server.is_system === true;

/** Auth0's own APIs let a few of their settings be changed. */
function change(current: JsonObject, sent: JsonObject): JsonObject {
  if (isSystem(current) && ("scopes" in sent || "name" in sent))
    throw badRequest("System APIs do not allow changes of their name or scopes.", "operation_not_supported");
  return withThumbprint(overlay(current, sent));
}

/** The key that tokens are encrypted with is answered as its thumbprint. */
function withThumbprint(server: JsonObject): JsonObject {
  const encryption = server.token_encryption as { encryption_key: JsonObject } | undefined;
  const { pem, ...key } = encryption?.encryption_key ?? {};
  if (typeof pem !== "string") return server;
  const encryption_key = { ...key, thumbprint_sha256: inspectKey(pem).thumbprint };
  return { ...server, token_encryption: { ...encryption, encryption_key } };
}

/** The client that stands for the API, when there is one. */
function present(server: JsonObject, { tenant }: Call): JsonObject {
  const client = tenant.all("clients").find((candidate) => candidate.resource_server_identifier === server.identifier);
  return client ? { ...server, client_id: client.client_id } : server;
}

function beforeDelete(server: JsonObject, { tenant }: Call): void {
  if (server.identifier === `${tenant.url}/api/v2/`)
    throw badRequest("System APIs cannot be deleted.", "operation_not_supported");
}

const taken = () => conflict("A resource server with the same identifier already exists", "resource_server_conflict");

/** APIs that access tokens are issued for. */
export const resourceServers: Route[] = collection({
  name: "resource-servers",
  path: "/resource-servers",
  id: "id",
  listing: { key: "resource_servers" },
  scope: "resource_servers",
  search: true,
  inexistent: () => notFound("The resource server does not exist", "inexistent_resource_server"),
  create: createResourceServer,
  update: updateResourceServer,
  build,
  change,
  unique: [{ keys: ["identifier"], conflict: taken }],
  present,
  beforeDelete,
  find: ({ tenant, parameters }) =>
    tenant.all("resource-servers").find((server) => server.identifier === parameters.id),
  filter: (query) => {
    const identifiers = query.getAll("identifiers").flatMap((text) => text.split(","));
    return (server) => identifiers.length === 0 || identifiers.includes(String(server.identifier));
  },
});

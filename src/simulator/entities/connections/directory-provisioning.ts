import * as z from "zod";
import { body, optional, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, overlay } from "../../json-object";
import { conflict, notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import { synchronizedGroups } from "./synchronized-groups";

const path = "/connections/{id}/directory-provisioning";
const scopes = (verb: string) => [`${verb}:directory_provisionings`];

const settings = body({
  ...optional(z.array(body({ auth0: z.string(), idp: z.string() })).min(1), "mapping"),
  ...optional(z.boolean(), "synchronize_automatically"),
  ...optional(z.enum(["off", "all", "selected"]), "synchronize_groups"),
}).nullable();

/** Attributes of the directory, each with the user's attributes that it fills. Without `>` the names are the same. */
const attributes =
  "id>app_metadata.external_id primaryEmail>email primaryEmail name.fullName>name name.givenName>given_name " +
  "name.familyName>family_name isAdmin isAdmin>is_admin isDelegatedAdmin agreedToTerms agreedToTerms>tou_accepted " +
  "suspended suspended>is_suspended suspended>blocked suspensionReason archived ipWhitelisted " +
  "ipWhitelisted>is_ipWhitelisted kind etag customerId orgUnitPath emails phones externalIds aliases addresses " +
  "organizations nonEditableAliases relations languages posixAccounts notes websites locations keywords gender ims " +
  "creationTime lastLoginTime changePasswordAtNextLogin isMailboxSetup includeInGlobalAddressList thumbnailPhotoUrl " +
  "thumbnailPhotoEtag isEnrolledIn2Sv isEnforcedIn2Sv recoveryEmail recoveryPhone sshPublicKeys customSchemas";

const defaultMapping = attributes.split(" ").map((pair) => {
  const [idp, auth0 = idp] = pair.split(">");
  return { idp, auth0 };
});

function build(sent: JsonObject, connection: JsonObject): JsonObject {
  const now = new Date().toISOString();
  return {
    connection_id: connection.id,
    connection_name: connection.name,
    strategy: connection.strategy,
    mapping: defaultMapping,
    synchronize_automatically: false,
    created_at: now,
    updated_at: now,
    synchronize_groups: "off",
    ...sent,
  };
}

/** Synchronisation of an enterprise directory's users and groups. */
export function directoryProvisioning(connectionOf: (call: Call) => JsonObject): Route[] {
  const idOf = (call: Call) => String(connectionOf(call).id);
  const provisioning = (call: Call): JsonObject => {
    const found = call.tenant.get("directory-provisionings", idOf(call));
    if (!found) throw notFound("Not Found");
    return found;
  };
  return [
    // What becomes of it is not recorded: it is taken to be over at once, so that none is ever under way.
    post(`${path}/synchronizations`, scopes("create"), (call) => {
      const { connection_id } = provisioning(call);
      return created({ connection_id, synchronization_id: prefixed("dsync", 22), status: "pending" });
    }),
    get(path, scopes("read"), (call) => ok(provisioning(call))),
    get(`${path}/default-mapping`, scopes("read"), (call) => ok({ mapping: provisioning(call) && defaultMapping })),
    {
      ...post(path, scopes("create"), (call) => {
        const sent = validate(settings, call.body) ?? {};
        // The words of the document.
        if (call.tenant.get("directory-provisionings", idOf(call)))
          throw conflict("Directory provisioning is already enabled on the specified connection");
        return created(call.tenant.put("directory-provisionings", idOf(call), build(sent, connectionOf(call))));
      }),
      about: {
        name: "directory-provisionings",
        id: "connection_id",
        belongsTo: { connection_id: { in: "connections" } },
      },
    },
    patch(path, scopes("update"), (call) => {
      const sent = validate(settings, call.body) ?? {};
      const changed = { ...overlay(provisioning(call), sent), updated_at: new Date().toISOString() };
      return ok(call.tenant.put("directory-provisionings", idOf(call), changed));
    }),
    remove(path, scopes("delete"), (call) => {
      call.tenant.delete("directory-provisionings", idOf(call));
      call.tenant.delete("synchronized-groups", idOf(call));
      return noContent;
    }),
    get("/connections-directory-provisionings", scopes("read"), ({ tenant, query }) => {
      const found = tenant.all("directory-provisionings");
      return ok(page(found, query, { key: "directory_provisionings", checkpoint: "only" }));
    }),
    ...synchronizedGroups(idOf),
  ];
}

import * as z from "zod";
import { body, changes, clearable, optional } from "../endpoints/body-schema";
import { collection } from "../endpoints/collection";
import { matches, page } from "../endpoints/listing";
import { get, ok, type Route } from "../endpoints/route";
import { compact, type JsonObject, omit, overlay } from "../json-object";
import { conflict, notFound } from "../refusal";
import { prefixed } from "../tenant/identifiers";

const usage = z.enum(["deny", "allow", "require"]);
const scopes = z.array(z.string().min(1).max(280));
const types = z.array(z.string().min(1).max(255));

const createGrant = body({
  audience: z.string().min(1),
  ...optional(z.string(), "client_id"),
  ...optional(z.enum(["third_party_clients"]), "default_for"),
  ...optional(usage, "organization_usage"),
  ...optional(z.boolean(), "allow_any_organization", "allow_all_scopes"),
  ...optional(scopes, "scope"),
  ...optional(types, "authorization_details_types"),
  ...optional(z.enum(["client", "user"]), "subject_type"),
});

const updateGrant = changes({
  ...clearable(scopes, "scope"),
  ...clearable(usage, "organization_usage"),
  ...clearable(z.boolean(), "allow_any_organization", "allow_all_scopes"),
  ...optional(types, "authorization_details_types"),
});

/** A client may be granted an API once. */
const unique = {
  keys: ["audience", "client_id", "subject_type", "default_for"],
  conflict: () => conflict("A resource with the same client_id and audience already exists.", "client_grant_conflict"),
};

const belongsTo = {
  client_id: { in: "clients", missing: () => notFound("The client does not exist", "inexistent_client") },
  audience: {
    in: "resource-servers",
    by: "identifier",
    missing: (audience: unknown) =>
      notFound(`No resource server with identifier ${audience} exists.`, "inexistent_resource_server"),
  },
};

/** A grant of all scopes has no list of them. */
const withoutList = (grant: JsonObject): JsonObject => (grant.allow_all_scopes ? omit(grant, ["scope"]) : grant);

/** What a client may ask of an API. */
export const clientGrants: Route[] = [
  ...collection({
    name: "client-grants",
    path: "/client-grants",
    id: "id",
    listing: { key: "client_grants", checkpoint: true },
    scope: "client_grants",
    inexistent: () => notFound("The grant does not exist.", "inexistent_client_grant"),
    create: createGrant,
    update: updateGrant,
    newId: () => prefixed("cgr"),
    defaults: { subject_type: "client" },
    build: (sent) => withoutList(compact(sent)),
    belongsTo,
    unique: [unique],
    change: (current, sent) => withoutList(overlay(current, sent)),
    filter: (query) =>
      matches(query, ["audience", "client_id", "subject_type", "default_for", "allow_any_organization"]),
  }),
  get("/client-grants/{id}/organizations", ["read:organization_client_grants"], ({ tenant, parameters, query }) => {
    const ids = tenant.all("organization-client-grants").filter((link) => link.grant_id === parameters.id);
    const granted = tenant.all("organizations").filter(({ id }) => ids.some((link) => link.organization_id === id));
    return ok(page(granted, query, { key: "organizations", checkpoint: true }));
  }),
];

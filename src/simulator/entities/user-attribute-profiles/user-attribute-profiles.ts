import * as z from "zod";
import { body, clearable, optional } from "../../endpoints/body-schema";
import { type Collection, collection } from "../../endpoints/collection";
import { get, ok, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { notFound } from "../../refusal";
import { base58Id } from "../../tenant/identifiers";
import { genericTemplate, usualId } from "./user-attribute-template";

const upTo = (length: number) => z.string().min(1).max(length);

/** What an attribute is called by SAML and SCIM. */
const elsewhere = {
  ...optional(z.array(upTo(128)).min(1), "saml_mapping"),
  ...optional(upTo(128), "scim_mapping"),
};

const strategies = ["pingfederate", "ad", "adfs", "waad", "google-apps", "okta", "oidc", "samlp"];
const byStrategy = (shape: Record<string, z.ZodType>) =>
  optional(body(optional(body({ ...shape, ...elsewhere }), ...strategies)), "strategy_overrides");

const oidcMapping = optional(body({ mapping: upTo(50), ...optional(upTo(50), "display_name") }), "oidc_mapping");

const attribute = body({
  description: upTo(128),
  label: upTo(128),
  profile_required: z.boolean(),
  auth0_mapping: upTo(50),
  ...oidcMapping,
  ...elsewhere,
  ...byStrategy(oidcMapping),
});

const userId = body({
  ...optional(z.enum(["sub"]), "oidc_mapping"),
  ...elsewhere,
  ...byStrategy(optional(z.enum(["sub", "oid", "email"]), "oidc_mapping")),
});

const size = (attributes: object) => Object.keys(attributes).length;
const attributes = z
  .record(z.string(), attribute)
  .refine((value) => size(value) > 0, "Too few properties defined (0), minimum 1")
  .refine((value) => size(value) <= 64, "Too many properties defined, maximum 64");

const keys = [
  ...["label", "description", "oidc_mapping", "saml_mapping", "scim_mapping", "auth0_mapping", "profile_required"],
  "strategy_overrides",
];

/** In the order in which Auth0 answers them. */
const inOrder = (attribute: JsonObject): JsonObject =>
  Object.fromEntries(keys.filter((key) => key in attribute).map((key) => [key, attribute[key]]));

/** Short names come first, as recorded. */
const sortedByName = (attributes: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(attributes)
      .toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1))
      .map(([name, attribute]) => [name, inOrder(attribute as JsonObject)]),
  );

/** A profile with what Auth0 fills in of the id, whatever of it is said. */
function completed({ id, name, user_id, user_attributes }: JsonObject): JsonObject {
  return {
    ...(id !== undefined && { id }),
    ...{ name, user_id: { ...usualId, ...((user_id ?? {}) as JsonObject) } },
    user_attributes: sortedByName(user_attributes as JsonObject),
  };
}

const definition: Collection = {
  name: "user-attribute-profiles",
  path: "/user-attribute-profiles",
  id: "id",
  listing: { key: "user_attribute_profiles", checkpoint: "only", most: 10 },
  scope: "user_attribute_profiles",
  inexistent: () => notFound("User attribute profile not found."),
  create: body({ name: upTo(128), user_attributes: attributes, ...optional(userId, "user_id") }),
  update: body({
    ...optional(upTo(128), "name"),
    ...optional(attributes, "user_attributes"),
    ...clearable(userId, "user_id"),
  }),
  newId: () => base58Id("uap"),
  build: (sent) => completed(sent),
  change: (current, sent) => completed({ ...current, ...sent }),
};

const path = `${definition.path}/templates`;
const scopes = ["read:user_attribute_profiles"];

/** Which attributes users have, and what identity providers call them; clients refer to them. */
export const userAttributeProfiles: Route[] = [
  get(path, scopes, () => ok({ user_attribute_profile_templates: [genericTemplate] })),
  get(`${path}/{id}`, scopes, ({ parameters }) => {
    // The words are not recorded.
    if (parameters.id !== genericTemplate.id) throw notFound("User attribute profile template not found.");
    return ok(genericTemplate);
  }),
  ...collection(definition),
];

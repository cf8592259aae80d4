import * as z from "zod";
import { body, clearable, optional } from "../body-schema";
import { type Collection, collection } from "../collection";
import { prefixed } from "../identifiers";
import { notFound } from "../refusal";

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

const definition: Collection = {
  name: "user-attribute-profiles",
  path: "/user-attribute-profiles",
  id: "id",
  listing: { key: "user_attribute_profiles", checkpoint: "only" },
  scope: "user_attribute_profiles",
  inexistent: () => notFound("User attribute profile not found."),
  create: body({ name: upTo(128), user_attributes: attributes, ...optional(userId, "user_id") }),
  update: body({
    ...optional(upTo(128), "name"),
    ...optional(attributes, "user_attributes"),
    ...clearable(userId, "user_id"),
  }),
  newId: () => prefixed("uap", 22),
};

/** Which attributes users have, and what identity providers call them; clients refer to them. */
export const userAttributeProfiles = collection(definition);

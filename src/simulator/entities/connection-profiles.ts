import * as z from "zod";
import { body, oneOf, optional } from "../endpoints/body-schema";
import { type Collection, collection } from "../endpoints/collection";
import { get, ok, type Route } from "../endpoints/route";
import { notFound } from "../refusal";
import { base58Id } from "../tenant/identifiers";

const features = z.array(oneOf("scim universal_logout"));
const choices = optional(oneOf("none optional required"), "show_as_button", "assign_membership_on_login");
const config = body({});

const override = body({ ...optional(features, "enabled_features"), ...optional(config, "connection_config") });

const shared = {
  ...optional(body(choices), "organization"),
  ...optional(
    z
      .string()
      .max(15)
      .regex(/^(?!-)(?!.*--)(?:[a-zA-Z0-9-]|{org_id}|{org_name})*$/),
    "connection_name_prefix_template",
  ),
  ...optional(features, "enabled_features"),
  ...optional(config, "connection_config"),
  ...optional(
    body(optional(override, "pingfederate", "ad", "adfs", "waad", "google-apps", "okta", "oidc", "samlp")),
    "strategy_overrides",
  ),
};

const name = z.string().min(1).max(50);

const definition: Collection = {
  name: "connection-profiles",
  path: "/connection-profiles",
  id: "id",
  listing: { key: "connection_profiles", checkpoint: "only", most: 10 },
  scope: "connection_profiles",
  // The words are not recorded.
  inexistent: () => notFound("Connection profile not found."),
  create: body({ name, ...shared }),
  update: body({ ...optional(name, "name"), ...shared }),
  newId: () => base58Id("cop"),
  // As recorded; what the others are where nobody says so is not known, and left out.
  defaults: { strategy_overrides: null },
};

/** No recording tells what is in a template: this one is made up of what the document says. */
const template = {
  id: "auth0-generic",
  display_name: "Auth0 Generic Connection Profile Template",
  template: {
    name: "Auth0 Generic Connection Profile",
    organization: { show_as_button: "optional", assign_membership_on_login: "optional" },
    connection_name_prefix_template: "{org_name}-",
    enabled_features: ["scim", "universal_logout"],
  },
};

const path = `${definition.path}/templates`;
const scopes = ["read:connection_profiles"];

/** How connections are set up that others make. */
export const connectionProfiles: Route[] = [
  get(path, scopes, () => ok({ connection_profile_templates: [template] })),
  get(`${path}/{id}`, scopes, ({ parameters }) => {
    if (parameters.id !== template.id) throw notFound("Connection profile template not found.");
    return ok(template);
  }),
  ...collection(definition),
];

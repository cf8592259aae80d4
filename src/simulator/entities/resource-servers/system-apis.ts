import type { JsonObject } from "../../json-object";
import type { Tenant } from "../../tenant/tenant";

const titled = (value: string) => value.replace(/^\w|_\w/g, (match) => match.toUpperCase().replace("_", " "));

/** Scopes such as `read:me:factors`, described as "Read Factors". */
const scopesOf = (prefix: string, resources: Record<string, string>) =>
  Object.entries(resources).flatMap(([resource, verbs]) =>
    verbs.split(" ").map((verb) => ({
      value: `${verb}:${prefix}:${resource}`,
      description: `${titled(verb)} ${titled(resource)}`,
    })),
  );

const ofUsers = { user: { policy: "require_client_grant" }, client: { policy: "deny_all" } };

const myAccount: JsonObject = {
  name: "Auth0 My Account API",
  scopes: scopesOf("me", { connected_accounts: "create read delete" }),
  allow_offline_access: true,
  skip_consent_for_verifiable_first_party_clients: true,
  token_lifetime: 600,
  token_lifetime_for_web: 600,
  proof_of_possession: { mechanism: "dpop", required: false },
  subject_type_authorization: ofUsers,
};

const expressConfiguration: JsonObject = {
  name: "Okta OIN Express Configuration API",
  scopes: ["sso", "scim"].map((kind) => ({
    value: `express_configure:${kind}`,
    description: `Ability to create ${kind === "sso" ? "SSO" : kind} configurations`,
  })),
  token_lifetime: 300,
  enforce_policies: true,
  subject_type_authorization: { user: { policy: "allow_all" }, client: { policy: "deny_all" } },
};

/** What Auth0 makes of an API that is created with the identifier of one of its own. */
export function systemApi(identifier: unknown, tenant: Tenant): JsonObject | undefined {
  if (identifier === "urn:auth0:express-configure") return { ...expressConfiguration, is_system: true };
  return String(identifier).endsWith(`://${tenant.domain}/me/`) ? { ...myAccount, is_system: true } : undefined;
}

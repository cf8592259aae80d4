import { own } from "../../definition";
import { client, clientGrant } from "../../resources";
import { anywhere, fits, production } from "../environments";
import type { Judged } from "../judged";
import { type Finding, resourceRule, type Setting } from "../rule";
import { isPublic } from "./applications";
import { atMost, list } from "./settings";

function* grantTypes(resource: Judged, refused: readonly string[]): Generator<Finding> {
  for (const { text } of resource.texts("grantTypes"))
    if (fits(text, refused)) yield { property: "grantTypes", problem: `has ${JSON.stringify(text)}` };
}

const allowed: Setting<Record<string, string[]>> = {
  type: "object",
  additionalProperties: { type: "array", items: { type: "string" } },
  default: {},
  description:
    "Permissions that applications may be given, by the identifier of the API. In a permission `*` stands for any characters.",
};

/** What applications may do, in their own name and for users. */
export const grantRules = [
  resourceRule({
    name: "client-no-implicit-grant",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Applications do not use the implicit grant, which Auth0 gives to those that declare no `grantTypes`.",
    remedy: "Declare `grantTypes` without it, and use the authorization code grant with PKCE",
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.1.2",
    check: (resource) => grantTypes(resource, ["implicit"]),
  }),
  resourceRule({
    name: "client-no-password-grant",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Applications do not use the password grant.",
    remedy: "Use the authorization code grant: an application must not see passwords",
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.4",
    check: (resource) => grantTypes(resource, ["password", "http://auth0.com/oauth/grant-type/password-realm"]),
  }),
  resourceRule({
    name: "client-no-legacy-grant",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Applications do not use the legacy grants.",
    remedy: "Use the grants of OAuth 2.0",
    source: "https://auth0.com/docs/get-started/applications/application-grant-types",
    check: (resource) => grantTypes(resource, ["http://auth0.com/oauth/legacy/*"]),
  }),
  resourceRule({
    name: "client-public-no-client-credentials",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Applications that cannot keep a secret get no tokens in their own name.",
    remedy: "Leave the client credentials grant to a machine-to-machine application",
    source: "https://auth0.com/docs/get-started/applications/confidential-and-public-applications",
    *check(resource) {
      if (isPublic(resource)) yield* grantTypes(resource, ["client_credentials"]);
    },
  }),
  resourceRule({
    name: "client-grant-scopes-listed",
    resources: [clientGrant],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description:
      "Grants hold the permissions that are allowed for their API, and of an API that is not listed only a few.",
    remedy: "Leave the permission out, or add it to `allowed`",
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.3",
    config: {
      allowed,
      maximum: atMost(20, "Most permissions of an API that is not in `allowed`."),
    },
    *check(resource, { allowed, maximum }) {
      const listed = own(allowed, String(resource.get("audience")));
      const scopes = [...resource.texts("scope")];
      if (!listed && scopes.length > maximum)
        yield { property: "scope", problem: `has ${scopes.length} permissions, which is more than ${maximum}` };
      for (const { property, text } of listed ? scopes : [])
        if (!fits(text, listed!)) yield { property, problem: `is not allowed for this API: ${JSON.stringify(text)}` };
    },
  }),
  resourceRule({
    name: "client-grant-no-all-scopes",
    resources: [clientGrant],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Grants name their permissions, and do not hold all that the API has or will have.",
    remedy: "List the permissions in `scope`",
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.3",
    *check(resource) {
      if (resource.get("allowAllScopes") === true) yield { property: "allowAllScopes", problem: "is on" };
    },
  }),
  resourceRule({
    name: "client-grant-management-api",
    resources: [clientGrant],
    enforcement: "mandatory",
    severity: "critical",
    environments: production,
    description: "Grants for the Management API neither delete nor touch credentials, keys or grants.",
    remedy: "Leave it to the application that runs this program, and except its grant by name",
    source: "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens",
    config: {
      refused: list(
        ["delete:*", "*:client_keys", "*:client_credentials", "*:client_grants", "*:signing_keys", "*:encryption_keys"],
        "Permissions that are refused; `*` stands for any characters.",
      ),
    },
    *check(resource, { refused }) {
      if (!String(resource.get("audience")).endsWith("/api/v2/")) return;
      for (const { property, text } of resource.texts("scope"))
        if (fits(text, refused)) yield { property, problem: `is ${JSON.stringify(text)}` };
    },
  }),
  resourceRule({
    name: "client-grant-organizations",
    resources: [clientGrant],
    enforcement: "advisory",
    severity: "medium",
    environments: anywhere,
    description: "Grants name the organizations that they hold for.",
    remedy: "Give the grant to single organizations",
    source: "https://auth0.com/docs/manage-users/organizations/organizations-for-m2m-applications",
    *check(resource) {
      if (resource.get("allowAnyOrganization") === true) yield { property: "allowAnyOrganization", problem: "is on" };
    },
  }),
];

import { tenant } from "../../resources";
import { anywhere, deployed, production } from "../environments";
import type { Judged } from "../judged";
import { type Finding, resourceRule } from "../rule";
import { atMost, list } from "./settings";

/** Hours that a session lasts, whether they are declared as hours or as minutes. */
function* tooLong(resource: Judged, name: string, maximum: number): Generator<Finding> {
  const minutes = declared(resource, `${name}InMinutes`);
  const hours = minutes === undefined ? Number(resource.get(name)) : minutes / 60;
  if (hours > maximum)
    yield {
      property: minutes === undefined ? name : `${name}InMinutes`,
      problem: `is ${hours} hours, more than ${maximum}`,
    };
}

/** Auth0's default of a lifetime holds for hours; minutes count only where the program declares them. */
const declared = (resource: Judged, name: string): number | undefined =>
  resource.declares(name) ? Number(resource.get(name)) : undefined;

function* switchedOn(resource: Judged, flags: readonly string[]): Generator<Finding> {
  for (const flag of flags)
    if (resource.get(`flags.${flag}`) === true) yield { property: `flags.${flag}`, problem: "is on" };
}

/** Settings of the whole tenant. */
export const tenantRules = [
  resourceRule({
    name: "tenant-session-lifetime",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Sessions end within a week.",
    remedy: "Shorten it",
    source: "https://auth0.com/docs/manage-users/sessions/session-lifetime-limits",
    config: { maximum: atMost(168, "Most hours.") },
    check: (resource, { maximum }) => tooLong(resource, "sessionLifetime", maximum),
  }),
  resourceRule({
    name: "tenant-idle-session-lifetime",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Sessions end within three days of disuse.",
    remedy: "Shorten it",
    source: "https://auth0.com/docs/manage-users/sessions/session-lifetime-limits",
    config: { maximum: atMost(72, "Most hours.") },
    check: (resource, { maximum }) => tooLong(resource, "idleSessionLifetime", maximum),
  }),
  resourceRule({
    name: "tenant-no-open-registration",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Nobody outside can register applications.",
    remedy: "Turn it off",
    source: "https://auth0.com/docs/get-started/applications/dynamic-client-registration",
    check: (resource) => switchedOn(resource, ["enableDynamicClientRegistration"]),
  }),
  resourceRule({
    name: "tenant-no-legacy-features",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "The older endpoints, grants and profiles are off.",
    remedy: "Turn it off once no application needs it",
    source: "https://auth0.com/docs/troubleshoot/product-lifecycle/past-migrations",
    check: (resource) =>
      switchedOn(resource, [
        "allowLegacyDelegationGrantTypes",
        "allowLegacyRoGrantTypes",
        "allowLegacyTokeninfoEndpoint",
        "enableLegacyProfile",
        "enableIdtokenApi2",
      ]),
  }),
  resourceRule({
    name: "tenant-clickjacking-protection",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Login pages cannot be framed by other sites.",
    remedy: "Turn it off",
    source:
      "https://auth0.com/docs/troubleshoot/product-lifecycle/past-migrations/clickjacking-protection-for-universal-login",
    check: (resource) => switchedOn(resource, ["disableClickjackProtectionHeaders"]),
  }),
  resourceRule({
    name: "tenant-no-user-enumeration",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "medium",
    environments: deployed,
    description: "A signup does not tell whether a user exists.",
    remedy: "Turn it off",
    source: "https://auth0.com/docs/get-started/tenant-settings",
    check: (resource) => switchedOn(resource, ["enablePublicSignupUserExistsError"]),
  }),
  resourceRule({
    name: "tenant-connections-by-choice",
    resources: [tenant],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "A new application does not get every connection, as it does unless the tenant says otherwise.",
    remedy: "Set it to false, and declare `ConnectionClients`, or `enabledClients`, of each connection",
    source: "https://auth0.com/docs/get-started/tenant-settings",
    check: (resource) => switchedOn(resource, ["enableClientConnections"]),
  }),
  resourceRule({
    name: "tenant-support-contact",
    resources: [tenant],
    enforcement: "advisory",
    severity: "low",
    environments: production,
    description: "Users are told where they get help when a login fails.",
    remedy: "Declare `supportEmail` or `supportUrl`",
    source: "https://auth0.com/docs/best-practices/tenant-settings-best-practices",
    *check(resource) {
      if (!resource.get("supportEmail") && !resource.get("supportUrl"))
        yield { property: "supportEmail", problem: "is not declared, and neither is `supportUrl`" };
    },
  }),
  resourceRule({
    name: "tenant-sandbox-version",
    resources: [tenant],
    enforcement: "advisory",
    severity: "medium",
    environments: anywhere,
    description: "Rules and scripts run on a version of Node.js that is maintained.",
    remedy: "Choose one that is",
    source: "https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations/migrate-nodejs-22",
    config: { allowed: list(["22", "24"], "Versions that are allowed.") },
    *check(resource, { allowed }) {
      const version = resource.get("sandboxVersion");
      if (version !== undefined && !allowed.includes(String(version)))
        yield { property: "sandboxVersion", problem: `is ${version}` };
    },
  }),
];

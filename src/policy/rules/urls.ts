import { client, tenant } from "../../resources";
import { deployed } from "../environments";
import type { Judged } from "../judged";
import { type Finding, resourceRule } from "../rule";
import { list } from "./settings";

const hostOf = (url: string): string =>
  /^[a-z][\w+.-]*:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? "";

const isPlainHttp = (url: string): boolean => /^http:/i.test(url);

const allowedHosts = list([], "Hosts for which plain http is allowed, such as `localhost`.");

function* plainHttp(resource: Judged, property: string, allowed: readonly string[]): Generator<Finding> {
  for (const { property: at, text } of resource.texts(property))
    if (isPlainHttp(text) && !allowed.includes(hostOf(text)))
      yield { property: at, problem: `is not https: ${JSON.stringify(text)}` };
}

function* wildcards(resource: Judged, property: string): Generator<Finding> {
  for (const { property: at, text } of resource.texts(property))
    if (text.includes("*")) yield { property: at, problem: `has a wildcard: ${JSON.stringify(text)}` };
}

const origins = ["allowedOrigins", "webOrigins"];

/** Where Auth0 may send users, and who may call it from a browser. */
export const urlRules = [
  resourceRule({
    name: "client-callbacks-https",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: deployed,
    description: "Callback URLs do not use plain http.",
    remedy: "Use an https URL",
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.6",
    config: { allowedHosts },
    check: (resource, { allowedHosts }) => plainHttp(resource, "callbacks", allowedHosts),
  }),
  resourceRule({
    name: "client-callbacks-exact",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: deployed,
    description: "Callback URLs have no wildcard.",
    remedy: "List every URL: whoever gets hold of one subdomain can otherwise receive the codes of all",
    source: "https://www.rfc-editor.org/rfc/rfc9700#section-2.1",
    check: (resource) => wildcards(resource, "callbacks"),
  }),
  resourceRule({
    name: "client-callbacks-claimed",
    resources: [client],
    enforcement: "advisory",
    severity: "low",
    environments: deployed,
    description:
      "Callback URLs of native applications are claimed https URLs, not schemes that any application can take.",
    remedy: "Use an App Link or a Universal Link",
    source: "https://www.rfc-editor.org/rfc/rfc8252#section-7.2",
    *check(resource) {
      for (const { property, text } of resource.texts("callbacks"))
        if (!/^https?:/i.test(text)) yield { property, problem: `has a scheme of its own: ${JSON.stringify(text)}` };
    },
  }),
  resourceRule({
    name: "client-logout-urls-https",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: deployed,
    description: "Logout URLs of applications do not use plain http.",
    remedy: "Use an https URL",
    source: "https://auth0.com/docs/authenticate/login/logout/redirect-users-after-logout",
    config: { allowedHosts },
    check: (resource, { allowedHosts }) => plainHttp(resource, "allowedLogoutUrls", allowedHosts),
  }),
  resourceRule({
    name: "client-logout-urls-exact",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: deployed,
    description: "Logout URLs of applications have no wildcard.",
    remedy: "List every URL, so that nobody can use the logout to send users elsewhere",
    source: "https://auth0.com/docs/get-started/applications/wildcards-for-subdomains",
    check: (resource) => wildcards(resource, "allowedLogoutUrls"),
  }),
  resourceRule({
    name: "client-origins-https",
    resources: [client],
    enforcement: "mandatory",
    severity: "medium",
    environments: deployed,
    description: "Origins that may call Auth0 from a browser do not use plain http.",
    remedy: "Use an https origin",
    source: "https://auth0.com/docs/get-started/applications/application-settings",
    config: { allowedHosts },
    *check(resource, { allowedHosts }) {
      for (const property of origins) yield* plainHttp(resource, property, allowedHosts);
    },
  }),
  resourceRule({
    name: "client-origins-exact",
    resources: [client],
    enforcement: "mandatory",
    severity: "high",
    environments: deployed,
    description: "Origins that may call Auth0 from a browser, and log users in across origins, have no wildcard.",
    remedy: "List every origin",
    source: "https://auth0.com/docs/get-started/applications/wildcards-for-subdomains",
    *check(resource) {
      for (const property of origins) yield* wildcards(resource, property);
    },
  }),
  resourceRule({
    name: "client-universal-login",
    resources: [client],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Users log in on Auth0's own page: applications do not take their credentials across origins.",
    remedy: "Send users to Universal Login",
    source: "https://auth0.com/docs/authenticate/login/cross-origin-authentication",
    *check(resource) {
      if (resource.get("crossOriginAuthentication") === true)
        yield { property: "crossOriginAuthentication", problem: "is on" };
    },
  }),
  resourceRule({
    name: "tenant-logout-urls-https",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "medium",
    environments: deployed,
    description: "Logout URLs of the tenant do not use plain http.",
    remedy: "Use an https URL",
    source: "https://auth0.com/docs/authenticate/login/logout/redirect-users-after-logout",
    config: { allowedHosts },
    check: (resource, { allowedHosts }) => plainHttp(resource, "allowedLogoutUrls", allowedHosts),
  }),
  resourceRule({
    name: "tenant-logout-urls-exact",
    resources: [tenant],
    enforcement: "mandatory",
    severity: "medium",
    environments: deployed,
    description: "Logout URLs of the tenant have no wildcard.",
    remedy: "List every URL: these hold for every application",
    source: "https://auth0.com/docs/get-started/applications/wildcards-for-subdomains",
    check: (resource) => wildcards(resource, "allowedLogoutUrls"),
  }),
];

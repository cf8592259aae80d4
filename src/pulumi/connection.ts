import type { dynamic } from "@pulumi/pulumi";
import type { Request, Wire } from "../definition";
import { hasUnknown, type Tenant } from "../engine";
import { collect, connect, resolveConfiguration } from "../management";
import { everySecretPlace } from "../queries/secret-places";
import { show, showing, watcher } from "./progress";
import { sumUp } from "./summary";

/** Names of the settings, as in `pulumi config set auth0:domain` and in the arguments of an explicit provider. */
export const settingNames = [
  "domain",
  "clientId",
  "clientSecret",
  "clientAssertionPrivateKey",
  "clientAssertionSigningAlg",
  "apiToken",
  "audience",
  "rateLimitReserve",
  "tokenCache",
  "deadline",
] as const;

export type Settings = Partial<Record<(typeof settingNames)[number], string>>;

/** The settings of a stack, or of the explicit provider whose process this is. */
export const settingsOf = (config: dynamic.Config): Settings =>
  Object.fromEntries(settingNames.map((name) => [name, config.get(`auth0:${name}`)]));

/** Whether all settings have a value by now: those of an explicit provider may come from another resource. */
export const areKnown = (settings: Settings): boolean => !hasUnknown(settings);

const tenants = new Map<string, Tenant>();

/** The tenant of these settings: one connection, one token and one rate budget for every resource in the process. */
export function tenantFor(settings: Settings): Tenant {
  const configuration = resolveConfiguration(settings, process.env);
  const key = JSON.stringify(configuration);
  let tenant = tenants.get(key);
  if (!tenant) {
    const management = connect(configuration, {
      ...watcher,
      secretPlaces: everySecretPlace,
      naive: process.env["AUTH0_NAIVE_REQUESTS"] === "true",
    });
    sumUp(management);
    tenant = {
      domain: management.domain,
      clientId: management.clientId,
      request: (request: Request) => management.request(request),
      collect: (listing, limit) => collect<Wire>(management, listing, limit),
      listed: ({ by, ...list }, id) =>
        showing(`reading the list ${list.path}`, management.listed({ ...list, checkpoint: by === "checkpoint" }, id)),
      show,
    };
    tenants.set(key, tenant);
  }
  return tenant;
}

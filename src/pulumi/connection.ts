import type { dynamic } from "@pulumi/pulumi";
import type { Request, Wire } from "../definition";
import { Creations, hasUnknown, type Tenant } from "../engine";
import { Journal } from "../journal";
import {
  type Clock,
  collect,
  connect,
  type Management,
  resolveConfiguration,
  type SecretPlaces,
  systemClock,
} from "../management";
import { type Holdings, holdingsOfCommand } from "./holdings";
import { everyMarkedText } from "./marks";
import { engineAddress } from "./plugin";
import { secretsAtWork, show, showing, warn, watcher } from "./progress";
import { type ProviderSettings, settingNames } from "./settings";
import { sumUp } from "./summary";

/** The settings of a stack, or of the explicit provider whose process this is. */
export const settingsOf = (config: dynamic.Config): ProviderSettings =>
  Object.fromEntries(settingNames.map((name) => [name, config.get(`auth0:${name}`)]));

/** Whether all settings have a value by now: those of an explicit provider may come from another resource. */
export const areKnown = (settings: ProviderSettings): boolean => !hasUnknown(settings);

/** Worked out of all definitions, which takes a while: not before a message has to be masked. */
const secretPlaces: SecretPlaces = {
  has: (place) => {
    const { everySecretPlace } = require("../resources/secret-places") as typeof import("../resources/secret-places");
    return everySecretPlace.has(place);
  },
};

/** A tenant, what is known of the creates in it, and which resource has which of its objects. */
export interface ManagedTenant extends Tenant {
  readonly creations: Creations;
  readonly holdings: Holdings;
}

const tenants = new Map<string, ManagedTenant>();

/** The tenant of these settings: one connection, one token and one rate budget for every resource in the process. */
export function tenantFor(settings: ProviderSettings): ManagedTenant {
  const configuration = resolveConfiguration(settings, process.env);
  const key = JSON.stringify(configuration);
  let tenant = tenants.get(key);
  if (!tenant) {
    const management = connect(configuration, {
      ...watcher,
      secretPlaces,
      secrets: () => [...secretsAtWork(), ...everyMarkedText()],
      naive: process.env["AUTH0_NAIVE_REQUESTS"] === "true",
    });
    sumUp(management);
    tenant = managed(management);
    tenants.set(key, tenant);
  }
  return tenant;
}

/** A tenant that is managed through its API. */
export function managed(
  management: Management,
  clock: Pick<Clock, "sleep"> = systemClock,
  holdings: Holdings = holdingsOfCommand(),
): ManagedTenant {
  const { domain, clientId } = management;
  return {
    domain,
    clientId,
    creations: new Creations(Journal.of(domain), (milliseconds) => clock.sleep(milliseconds), engineAddress),
    holdings,
    request: (request: Request) => management.request(request),
    collect: (listing, limit) => collect<Wire>(management, listing, limit),
    members: (listing, asker) => showing(`reading the list ${listing.path}`, management.members(listing, asker)),
    listed: ({ by, ...list }, id) =>
      showing(`reading the list ${list.path}`, management.listed({ ...list, checkpoint: by === "checkpoint" }, id)),
    show,
    warn,
  };
}

/** Every tenant that has been worked on. */
export const managedTenants = (): ManagedTenant[] => [...tenants.values()];

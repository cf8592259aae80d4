import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { listenToControl } from "./control/control-server";
import { listen } from "./server";
import { SimulatedTenant, type TenantOptions } from "./simulated-tenant";

export type { Contents } from "./contents";
export type { Fault, FaultRule } from "./faults/fault-rule";
export type { ActiveFault, Faults } from "./faults/faults";
export type { Plan } from "./faults/plans";
export type { BucketOptions, BucketState, RateLimit, RateLimitOptions } from "./faults/rate-limit";
export type { JsonObject } from "./json-object";
export type { LedgerEntry } from "./ledger";
export type { SimulatedTenant, TenantOptions } from "./simulated-tenant";
export type { TenantFeatures } from "./tenant/features";
export type { Snapshot } from "./tenant/snapshot";
export type { Tenant } from "./tenant/tenant";

/** A further tenant of a simulator. */
export interface FurtherTenantOptions extends TenantOptions {
  /** Host name that requests name in their `Host` header, such as `eu.localhost`. */
  readonly hostname?: string;
  /** Port of its own to listen on, for a tenant without a host name; 0 takes any that is free. */
  readonly port?: number;
}

/** How a simulator is started. */
export interface SimulatorOptions extends TenantOptions {
  /** Port to listen on; 0 takes any that is free. */
  readonly port?: number;
  /** Address to listen on; loopback unless said. */
  readonly host?: string;
  /** Port on loopback for the page and the control routes, 0 for any that is free; there are none unless said. */
  readonly controlPort?: number;
  /** Tenants besides the first. */
  readonly tenants?: readonly FurtherTenantOptions[];
}

/** Simulated tenants that answer on loopback. The simulator itself is the first of them. */
export interface Simulator extends SimulatedTenant {
  /** All tenants: the first, those that share its port, and those with a port of their own. */
  readonly tenants: readonly SimulatedTenant[];
  /** Base URL of the page and the control routes. */
  readonly controlUrl: string | undefined;
  /** Stops answering. */
  close(): Promise<void>;
}

/** A port, and the tenants that answer on it. */
interface Site {
  readonly tenants: readonly SimulatedTenant[];
  close(): Promise<void>;
}

/** Starts simulated tenants. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port, host = "127.0.0.1", controlPort, tenants: further = [], ...first } = options;
  const sites: Site[] = [];
  const close = async () => void (await Promise.all(sites.map((site) => site.close())));
  try {
    sites.push(await openSite(host, port, [first, ...further.filter((tenant) => tenant.port === undefined)]));
    for (const { port, ...tenant } of further) if (port !== undefined) sites.push(await openSite(host, port, [tenant]));
    const tenants = sites.flatMap((site) => site.tenants);
    const control = controlPort === undefined ? undefined : await listenToControl(controlPort, tenants);
    if (control) sites.push({ tenants: [], close: () => stop(control) });
    const controlUrl = control && `http://127.0.0.1:${portOf(control)}`;
    return Object.assign(tenants[0]!, { tenants, controlUrl, close });
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSite(host: string, port = 0, options: readonly FurtherTenantOptions[]): Promise<Site> {
  const byHostname = new Map<string, SimulatedTenant>();
  const server = await listen(port, host, (hostname) => byHostname.get(hostname) ?? byHostname.get(host)!);
  const close = async () => {
    for (const simulated of byHostname.values()) simulated.end();
    await stop(server);
  };
  try {
    for (const { hostname = host, ...tenant } of options)
      byHostname.set(hostname, new SimulatedTenant(`${hostname}:${portOf(server)}`, tenant));
    return { tenants: [...byHostname.values()], close };
  } catch (error) {
    await close();
    throw error;
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

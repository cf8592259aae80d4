import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject, Simulator } from "../../src/simulator";
import { beside } from "../beside";

const folder = beside("contract/recordings", "the recorded tenant is not exported") ?? "";

/** Whether the recorded traffic of the real API lies beside the project. */
export const isRecorded = folder !== "";

interface Interaction {
  method: string;
  path: string;
  status: number;
  responseBody: unknown;
}

interface Collection {
  /** Key of the id. */
  readonly id: string;
  readonly unique?: readonly string[];
  /** What must be there. */
  readonly needed: readonly string[];
  /** What lists are filtered by, and not every recording shows. */
  readonly filled?: JsonObject;
}

/** Collections of the tenant by their path. */
const collections: Record<string, Collection> = {
  clients: { id: "client_id", needed: ["name", "client_id"], filled: { global: false } },
  "client-grants": { id: "id", needed: ["client_id", "audience"] },
  connections: { id: "id", unique: ["name"], needed: ["name", "strategy"] },
  "resource-servers": { id: "id", unique: ["identifier"], needed: ["identifier"] },
  rules: { id: "id", unique: ["name", "order"], needed: ["name", "script"] },
  users: { id: "user_id", needed: ["user_id", "identities"] },
};

const settings = ["/tenants/settings", "/emails/provider", "/guardian/factors/sms/templates"];

/** What the recorded answers say about each object in the end, by collection and id. */
export function recordedObjects(url: string): Map<string, Map<string, JsonObject>> {
  const objects = new Map(Object.keys(collections).map((name) => [name, new Map<string, JsonObject>()]));
  for (const { path: where, responseBody } of interactions(url)) {
    const [, , , name = "", id, ...rest] = where.split("/");
    const known = objects.get(name);
    if (!known || rest.length > 0 || typeof responseBody !== "object" || responseBody === null) continue;
    const listed = (responseBody as JsonObject)[name.replaceAll("-", "_")];
    const items = id === undefined && Array.isArray(listed) ? (listed as JsonObject[]) : [responseBody as JsonObject];
    for (const item of items) {
      const { id: key, needed } = collections[name]!;
      if (needed.every((property) => item[property] !== undefined)) known.set(String(item[key]), item);
    }
  }
  return objects;
}

function interactions(url: string): Interaction[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), "utf8").trim().split("\n"))
    .map(
      (line) =>
        JSON.parse(line.replace(/https:\/\/[\w-]+\.(\w+\.)?auth0\.com\/api\/v2\//g, `${url}/api/v2/`)) as Interaction,
    )
    .filter(({ method, status }) => status < 300 && ["GET", "POST", "PATCH"].includes(method));
}

/** Puts what was recorded into a tenant, as far as one tenant can hold it all, and up to so many objects of a kind. */
export function loadRecordedTenant({ tenant, url }: Simulator, most = Number.POSITIVE_INFINITY): void {
  for (const [name, objects] of recordedObjects(url)) {
    const { unique = [], filled } = collections[name]!;
    for (const [id, object] of objects) {
      if (tenant.count(name) >= most) break;
      const isTaken = tenant.all(name).some((other) => unique.some((key) => other[key] === object[key]));
      if (!isTaken) tenant.put(name, id, { ...filled, ...object });
    }
  }
  removeWhatRefersToNothing(tenant);
  for (const interaction of interactions(url)) loadSettings(interaction, tenant);
}

/** The recordings are of many tenants, and of objects that were not recorded themselves. */
function removeWhatRefersToNothing(tenant: Simulator["tenant"]): void {
  const valuesOf = (name: string, key: string) => new Set(tenant.all(name).map((object) => object[key]));
  const [clients, apis] = [valuesOf("clients", "client_id"), valuesOf("resource-servers", "identifier")];
  const connections = valuesOf("connections", "name");
  for (const { id, client_id, audience } of tenant.all("client-grants"))
    if (!clients.has(client_id) || !apis.has(audience)) tenant.delete("client-grants", String(id));
  for (const { id, enabled_clients } of tenant.all("connections")) {
    const known = ((enabled_clients ?? []) as string[]).filter((client) => clients.has(client));
    tenant.patch("connections", String(id), { enabled_clients: known });
  }
  for (const { user_id, identities } of tenant.all("users"))
    if (!connections.has((identities as JsonObject[])[0]?.["connection"])) tenant.delete("users", String(user_id));
}

/**
 * Auth0 does not answer the keys of applications, and an account that is linked to another is no user any more: a
 * program cannot make either again.
 */
export function leaveOutWhatOnlyExists({ tenant }: Simulator): void {
  const keys = ["client_authentication_methods", "signed_request_object", "token_vault_privileged_access"];
  for (const { client_id, ...client } of tenant.all("clients")) {
    const kept = Object.entries(client).filter(([key]) => !keys.includes(key));
    tenant.put("clients", String(client_id), { ...Object.fromEntries(kept), client_id });
  }
  for (const { user_id, identities } of tenant.all("users"))
    tenant.patch("users", String(user_id), { identities: (identities as JsonObject[]).slice(0, 1) });
}

function loadSettings({ path: where, method, responseBody }: Interaction, tenant: Simulator["tenant"]): void {
  const setting = where.replace("/api/v2", "");
  if (settings.includes(setting) && method === "GET") tenant.put("settings", setting, responseBody as JsonObject);
  const [, userId] = /^\/users\/([^/]+)\/identities$/.exec(setting) ?? [];
  const user = userId && tenant.get("users", decodeURIComponent(userId));
  if (user && method === "POST") tenant.patch("users", String(user["user_id"]), { identities: responseBody });
  if (setting !== "/guardian/factors") return;
  for (const { name, enabled } of responseBody as { name: string; enabled: boolean }[])
    if (enabled) tenant.put("settings", `${setting}/${name}`, { enabled });
}

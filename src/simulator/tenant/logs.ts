import type { JsonObject } from "../json-object";

/** What holds the events of a tenant. */
export interface Logged {
  count(collection: string): number;
  put(collection: string, id: string, object: JsonObject): JsonObject;
}

/** Adds an event to the tenant's log. Ids grow, so that they can be read from one on. */
export function writeLog(tenant: Logged, event: JsonObject): JsonObject {
  const date = new Date().toISOString();
  const id = `900${date.replace(/\D/g, "")}${String(tenant.count("logs") + 1).padStart(36, "0")}`;
  return tenant.put("logs", id, { _id: id, log_id: id, date, isMobile: false, ...event });
}

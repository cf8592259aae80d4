import type { JsonObject } from "./json-object";
import type { Tenant } from "./tenant";

/** Adds an event to the tenant's log. Ids grow, so that they can be read from one on. */
export function writeLog(tenant: Tenant, event: JsonObject): JsonObject {
  const date = new Date().toISOString();
  const id = `900${date.replace(/\D/g, "")}${String(tenant.count("logs") + 1).padStart(36, "0")}`;
  return tenant.put("logs", id, { _id: id, log_id: id, date, isMobile: false, ...event });
}

import * as z from "zod";
import { validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, get, noContent, ok, patch, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";

const path = "/connections/{id}/clients";

const changes = z
  .array(z.strictObject({ client_id: z.string(), status: z.boolean() }))
  .min(1)
  .max(50);

/** Ids of the clients that a connection is enabled for. */
export const enabledIn = ({ enabled_clients = [] }: JsonObject): string[] => [...(enabled_clients as string[])];

/** Newer tenants know the property no more, in the words that their users report. */
export function refuseProperty({ features }: Tenant, sent: JsonObject): void {
  if (features.enabledClients === "endpoint" && "enabled_clients" in sent)
    throw badRequest("Payload validation error: 'Additional properties not allowed: enabled_clients'.");
}

/** Tenants from before the endpoint answer as for any path that they do not know. */
function requireEndpoint({ features }: Tenant): void {
  if (features.enabledClients === "property") throw notFound("Not Found");
}

/** Clients that may use a connection. */
export const enabledClients = (connectionOf: (call: Call) => JsonObject): Route[] => [
  get(path, ["read:connections"], (call) => {
    requireEndpoint(call.tenant);
    const ids = enabledIn(connectionOf(call)).sort((one, other) => one.localeCompare(other, "en"));
    const clients = ids.map((client_id) => ({ client_id }));
    return ok(page(clients, call.query, { key: "clients", checkpoint: "only", most: 1000, usual: 50 }));
  }),
  patch(path, ["update:connections"], (call) => {
    requireEndpoint(call.tenant);
    const connection = connectionOf(call);
    const enabled = new Set(enabledIn(connection));
    for (const { client_id, status } of validate(changes, call.body)) {
      if (status) enabled.add(client_id);
      else enabled.delete(client_id);
    }
    call.tenant.patch("connections", String(connection.id), { enabled_clients: [...enabled].sort() });
    return noContent;
  }),
];

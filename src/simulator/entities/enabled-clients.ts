import * as z from "zod";
import { validate } from "../body-schema";
import type { JsonObject } from "../json-object";
import { page } from "../listing";
import { type Call, get, noContent, ok, patch, type Route } from "../route";

const path = "/connections/{id}/clients";

const changes = z
  .array(z.strictObject({ client_id: z.string(), status: z.boolean() }))
  .min(1)
  .max(50);

/** Clients that may use a connection. */
export const enabledClients = (connectionOf: (call: Call) => JsonObject): Route[] => [
  get(path, ["read:connections"], (call) => {
    const ids = [...(connectionOf(call).enabled_clients as string[])].sort((one, other) =>
      one.localeCompare(other, "en"),
    );
    const clients = ids.map((client_id) => ({ client_id }));
    return ok(page(clients, call.query, { key: "clients", checkpoint: "only" }));
  }),
  patch(path, ["update:connections"], (call) => {
    const { id, enabled_clients } = connectionOf(call);
    const enabled = new Set(enabled_clients as string[]);
    for (const { client_id, status } of validate(changes, call.body)) {
      if (status) enabled.add(client_id);
      else enabled.delete(client_id);
    }
    call.tenant.patch("connections", String(id), { enabled_clients: [...enabled].sort() });
    return noContent;
  }),
];

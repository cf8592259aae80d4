import * as z from "zod";
import { body, optional, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, pick } from "../../json-object";
import { notFound } from "../../refusal";

const name = "organization-clients";
const path = "/organizations/{id}/clients";
const one = `${path}/{client_id}`;

const access = optional(z.boolean(), "use_for_member_access");
const added = body({
  clients: z
    .array(body({ client_id: z.string(), ...access }))
    .min(1)
    .max(10),
});
const removed = body({ clients: z.array(z.string()).min(1).max(10) });

/** What a list tells of a client. */
const told = ["name", "is_first_party", "grant_types", "organization_usage"];

const inexistent = () => notFound("The client does not exist", "inexistent_client");

/** Clients that members of an organization log in to. Recorded traffic has them, and the official document not yet. */
export function organizationClients(owner: (call: Call) => JsonObject): Route[] {
  const idOf = (call: Call, clientId: unknown) => `${owner(call).organization_id}::${clientId}`;
  const show = ({ client_id, use_for_member_access }: JsonObject, { tenant }: Call): JsonObject => ({
    client_id,
    use_for_member_access,
    client: pick(tenant.get("clients", String(client_id)) ?? {}, told),
  });
  const add = (sent: JsonObject, call: Call): JsonObject => {
    if (!call.tenant.get("clients", String(sent.client_id))) throw inexistent();
    const id = idOf(call, sent.client_id);
    return show(call.tenant.put(name, id, { use_for_member_access: false, ...sent, ...owner(call), id }), call);
  };
  const linkOf = (call: Call): JsonObject => {
    const link = call.tenant.get(name, idOf(call, call.parameters.client_id));
    if (!link) throw inexistent();
    return link;
  };
  return [
    get(path, ["read:organization_clients"], (call) => {
      // Recorded lists are in the order of the ids, whatever their case.
      const links = call.tenant
        .having(name, "organization_id", owner(call).organization_id)
        .sort((one, other) => String(one.client_id).localeCompare(String(other.client_id), "en"));
      return ok(page(links, call.query, { key: "clients", checkpoint: "only" }, (link) => show(link, call)));
    }),
    {
      ...post(path, ["create:organization_clients"], (call) => {
        validate(added, call.body);
        return created((call.body.clients as JsonObject[]).map((sent) => add(sent, call)));
      }),
      about: { name, belongsTo: { organization_id: { in: "organizations" }, client_id: { in: "clients" } } },
    },
    remove(path, ["delete:organization_clients"], (call) => {
      validate(removed, call.body);
      for (const clientId of call.body.clients as string[]) call.tenant.delete(name, idOf(call, clientId));
      return noContent;
    }),
    get(one, ["read:organization_clients"], (call) => ok(show(linkOf(call), call))),
    patch(one, ["update:organization_clients"], (call) => {
      validate(body(access), call.body);
      return ok(show(call.tenant.patch(name, String(linkOf(call).id), call.body), call));
    }),
  ];
}

import { z } from "zod";
import { body, optional, validate } from "../body-schema";
import { type JsonObject, omit, overlay, pick } from "../json-object";
import { page } from "../listing";
import { notFound } from "../refusal";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../route";

const name = "organization-connections";

const changeable = {
  ...optional(z.boolean(), "assign_membership_on_login", "is_signup_enabled", "show_as_button", "is_enabled"),
  ...optional(z.string(), "organization_access_level", "organization_connection_name"),
};
const adding = body({ connection_id: z.string(), ...changeable });

/** What a connection is to a member: databases may also let people sign up. */
function build(sent: JsonObject, organizationId: unknown, { tenant }: Call): JsonObject {
  const connection = tenant.get("connections", String(sent.connection_id));
  if (!connection) throw notFound("The connection does not exist", "inexistent_connection");
  return {
    id: `${organizationId} ${sent.connection_id}`,
    organization_id: organizationId,
    ...(connection.strategy === "auth0" && { is_signup_enabled: false }),
    assign_membership_on_login: false,
    show_as_button: true,
    is_enabled: true,
    organization_access_level: "none",
    ...sent,
  };
}

const show = (link: JsonObject, { tenant }: Call): JsonObject => ({
  ...omit(link, ["id", "organization_id"]),
  connection: pick(tenant.get("connections", String(link.connection_id)) ?? {}, ["name", "strategy"]),
});

/** Connections that members of an organization log in with. They are answered below two names. */
export function organizationConnections(owner: (call: Call) => JsonObject): Route[] {
  const idOf = (call: Call) => `${owner(call).organization_id} ${call.parameters.connection_id}`;
  const linkOf = (call: Call): JsonObject => {
    const link = call.tenant.get(name, idOf(call));
    if (!link) throw notFound("No connection found by that id");
    return link;
  };
  const store = (link: JsonObject, call: Call) => show(call.tenant.put(name, String(link.id), link), call);
  const at = (key: string): Route[] => {
    const path = `/organizations/{id}/${key}`;
    const one = `${path}/{connection_id}`;
    return [
      get(path, ["read:organization_connections"], (call) => {
        const { organization_id } = owner(call);
        const links = call.tenant.all(name).filter((link) => link.organization_id === organization_id);
        const shown = links.map((link) => show(link, call));
        return ok(page(shown, call.query, { key }));
      }),
      post(path, ["create:organization_connections"], (call) => {
        validate(adding, call.body);
        return created(store(build(call.body, owner(call).organization_id, call), call));
      }),
      get(one, ["read:organization_connections"], (call) => ok(show(linkOf(call), call))),
      patch(one, ["update:organization_connections"], (call) => {
        validate(body(changeable), call.body);
        return ok(store(overlay(linkOf(call), call.body), call));
      }),
      remove(one, ["delete:organization_connections"], (call) => {
        call.tenant.delete(name, idOf(call));
        return noContent;
      }),
    ];
  };
  return [...at("enabled_connections"), ...at("connections")];
}

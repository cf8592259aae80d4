import * as z from "zod";
import { body, clearable, optional, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit, overlay, pick } from "../../json-object";
import { badRequest, conflict, notFound } from "../../refusal";

const name = "organization-connections";

const ownName = z
  .string()
  .min(1)
  .max(50)
  .regex(/^[^\0]*$/);

/** What can be set of the connection; a change takes some back with `null`. */
const settable = (declare: typeof optional) => ({
  ...optional(z.boolean(), "assign_membership_on_login", "is_signup_enabled", "show_as_button"),
  ...declare(z.boolean(), "is_enabled"),
  ...declare(z.enum(["none", "readonly", "limited", "full"]), "organization_access_level"),
  ...declare(ownName, "organization_connection_name"),
});
const id = z.string().min(1).max(50);
const former = optional(z.boolean(), "assign_membership_on_login", "is_signup_enabled", "show_as_button");

/** The name under which the connections are answered, and what it knows of them. */
interface Variant {
  readonly key: string;
  /** What its path calls the id of a connection. */
  readonly id: string;
  readonly create: z.ZodType;
  readonly change: z.ZodType;
  readonly hidden: readonly string[];
}

const variants: readonly Variant[] = [
  {
    key: "enabled_connections",
    id: "connectionId",
    create: body({ connection_id: id, ...former }),
    change: body(former),
    hidden: ["is_enabled", "organization_access_level", "organization_connection_name"],
  },
  {
    key: "connections",
    id: "connection_id",
    create: body({ connection_id: id, ...settable(optional) }),
    change: body(settable(clearable)),
    hidden: [],
  },
];

/** What a connection is to a member: databases may also let people sign up. */
function build(sent: JsonObject, organizationId: unknown, { tenant }: Call): JsonObject {
  const connection = tenant.get("connections", String(sent.connection_id));
  if (!connection) throw notFound("The connection does not exist", "inexistent_connection");
  return {
    id: `${organizationId}::${sent.connection_id}`,
    organization_id: organizationId,
    ...(connection.strategy === "auth0" && { is_signup_enabled: false }),
    assign_membership_on_login: false,
    show_as_button: true,
    is_enabled: true,
    organization_access_level: "none",
    ...sent,
  };
}

function checkSignup({ connection_id, is_signup_enabled, assign_membership_on_login }: JsonObject, { tenant }: Call) {
  const isDatabase = tenant.get("connections", String(connection_id))?.strategy === "auth0";
  if (is_signup_enabled && !(isDatabase && assign_membership_on_login))
    throw badRequest(
      "Only database connections with assign_membership_on_login = true support is_signup_enabled = true.",
    );
}

/** The official document says so of the newer name alone; that the older one does the same is not proven. */
const existing = () => conflict("The organization connection already exists.");

type Owner = (call: Call) => JsonObject;

const idOf = (call: Call, owner: Owner, { id }: Variant) => `${owner(call).organization_id}::${call.parameters[id]}`;

function linkOf(call: Call, owner: Owner, variant: Variant): JsonObject {
  const link = call.tenant.get(name, idOf(call, owner, variant));
  if (!link) throw notFound("No connection found by that id");
  return link;
}

const shown = ({ hidden }: Variant, link: JsonObject, { tenant }: Call): JsonObject => ({
  ...omit(link, ["id", "organization_id", ...hidden]),
  connection: pick(tenant.get("connections", String(link.connection_id)) ?? {}, ["name", "strategy"]),
});

/** The connections that the create of an organization names. Refuses what may not be one. */
export function namedConnections({ id, enabled_connections }: JsonObject, call: Call): JsonObject[] {
  const links = ((enabled_connections ?? []) as JsonObject[]).map((one) => build(one, id, call));
  for (const link of links) checkSignup(link, call);
  return links;
}

/** Gives them to the organization, as the answer to its create shows them. */
export const enable = (links: readonly JsonObject[], call: Call): JsonObject[] =>
  links.map((link) => shown(variants[0]!, call.tenant.put(name, String(link.id), link), call));

function below(owner: Owner, variant: Variant): Route[] {
  const { key, create, change, hidden } = variant;
  const path = `/organizations/{id}/${key}`;
  const one = `${path}/{${variant.id}}`;
  const show = (link: JsonObject, call: Call): JsonObject => shown(variant, link, call);
  const store = (link: JsonObject, call: Call) => {
    checkSignup(link, call);
    return show(call.tenant.put(name, String(link.id), link), call);
  };
  return [
    get(path, ["read:organization_connections"], (call) => {
      const { organization_id } = owner(call);
      const isEnabled = hidden.length === 0 ? call.query.get("is_enabled") : null;
      const links = call.tenant
        .having(name, "organization_id", organization_id)
        .filter(({ is_enabled }) => isEnabled === null || String(is_enabled) === isEnabled);
      return ok(page(links, call.query, { key }, (link) => show(link, call)));
    }),
    {
      ...post(path, ["create:organization_connections"], (call) => {
        validate(create, call.body);
        const link = build(call.body, owner(call).organization_id, call);
        if (call.tenant.get(name, String(link.id))) throw existing();
        return created(store(link, call));
      }),
      about: { name, belongsTo: { organization_id: { in: "organizations" }, connection_id: { in: "connections" } } },
    },
    get(one, ["read:organization_connections"], (call) => ok(show(linkOf(call, owner, variant), call))),
    patch(one, ["update:organization_connections"], (call) => {
      validate(change, call.body);
      return ok(store(overlay(linkOf(call, owner, variant), call.body), call));
    }),
    remove(one, ["delete:organization_connections"], (call) => {
      call.tenant.delete(name, idOf(call, owner, variant));
      return noContent;
    }),
  ];
}

/** Tenants without the newer name answer as for any path that they do not know. */
const unlessOlder = (route: Route): Route => ({
  ...route,
  respond: (call) => {
    if (call.tenant.features.organizationConnections === "older") throw notFound("Not Found");
    return route.respond(call);
  },
});

/** Connections that members of an organization log in with. They are answered below two names. */
export function organizationConnections(owner: Owner): Route[] {
  const [older, newer] = variants.map((variant) => below(owner, variant)) as [Route[], Route[]];
  return [...older, ...newer.map(unlessOlder)];
}

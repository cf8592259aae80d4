import * as z from "zod";
import { body, changes, either, oneOf, optional, texts, validate } from "../endpoints/body-schema";
import { type Collection, collection, existing, show } from "../endpoints/collection";
import { ok, put, type Route } from "../endpoints/route";
import { isObject, type JsonObject, own } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { base58Id } from "../tenant/identifiers";

const some = (item: z.ZodType) => z.array(item).min(1);
const ipv4 = some(either(z.ipv4(), z.cidrv4()));
const ipv6 = some(either(z.ipv6(), z.cidrv6()));

const lists = ["auth0.low_reputation", "auth0.icloud_relay_proxy"];

/** As recorded of lists of Auth0's; that the other lists are as well is an assumption. */
const unique = texts.min(1).superRefine((items, context) => {
  const second = items.findIndex((item, index) => items.indexOf(item) < index);
  if (second < 0) return;
  const message = `Array items are not unique (indexes ${items.indexOf(items[second]!)} and ${second})`;
  context.addIssue({ code: "custom", message });
});

// `auth0_managed` is recorded, `http_message_signature` and `match_all` are in the types of the SDK alone.
const signals = body({
  ...optional(some(z.int()), "asns"),
  ...optional(unique, "auth0_managed"),
  ...optional(ipv4, "ipv4_cidrs", "connecting_ipv4_cidrs"),
  ...optional(ipv6, "ipv6_cidrs", "connecting_ipv6_cidrs"),
  ...optional(some(z.string()), "user_agents", "ja3_fingerprints", "ja4_fingerprints", "hostnames"),
  ...optional(some(z.string()), "geo_country_codes", "geo_subdivision_codes"),
  http_message_signature: body({ keys: some(body({ id: z.string() })) }).optional(),
});

/** A switch that can only be on. */
const onlyTrue = z.boolean().refine((value) => value, { error: "No enum match for: false" });

const action = body({
  ...optional(onlyTrue, "block", "allow", "log", "redirect"),
  redirect_uri: z.string().min(1).max(2000).optional(),
}).refine(
  ({ redirect, redirect_uri }) => redirect === undefined || redirect_uri !== undefined,
  "Action type of `redirect` requires a `redirect_uri`",
);

const rule = body({
  action,
  match: signals.optional(),
  not_match: signals.optional(),
  match_all: z.boolean().optional(),
  scope: oneOf("management authentication tenant dynamic_client_registration"),
});

const whole = {
  description: z.string().max(255),
  active: z.boolean(),
  ...optional(z.number().min(1).max(100), "priority"),
  rule,
};

const order = [
  ...["asns", "auth0_managed", "ipv4_cidrs", "ipv6_cidrs", "user_agents", "ja3_fingerprints", "ja4_fingerprints"],
  ...["geo_country_codes", "geo_subdivision_codes", "hostnames", "connecting_ipv4_cidrs", "connecting_ipv6_cidrs"],
  "http_message_signature",
];

/** Keys are answered in an order of their own. */
const inOrder = (object: unknown, keys: readonly string[]): JsonObject =>
  Object.fromEntries(
    keys.filter((key) => own(object as JsonObject, key) !== undefined).map((key) => [key, (object as JsonObject)[key]]),
  );

function ruleOf(sent: JsonObject): JsonObject {
  const parts = inOrder(sent, ["match", "scope", "action", "not_match", "match_all"]);
  return Object.fromEntries(
    Object.entries(parts).map(([key, part]) => [
      key,
      key.endsWith("match") && isObject(part) ? inOrder(part, order) : part,
    ]),
  );
}

/** As recorded: Auth0 knows these lists and no others. */
function requireKnownLists({ rule }: JsonObject): void {
  const named = ["match", "not_match"].flatMap((key) => {
    const { auth0_managed = [] } = ((rule as JsonObject | undefined)?.[key] ?? {}) as { auth0_managed?: string[] };
    return auth0_managed;
  });
  const unknown = named.filter((name) => !lists.includes(name));
  if (unknown.length > 0)
    throw badRequest(
      `Invalid curated list name(s): ${unknown.join(", ")}. Allowed curated list names are: ${lists.join(", ")}`,
    );
}

const now = () => new Date().toISOString();

const changed = (current: JsonObject, sent: JsonObject): JsonObject => {
  requireKnownLists(sent);
  return {
    ...current,
    ...sent,
    ...(isObject(sent["rule"]) && { rule: ruleOf(sent["rule"]) }),
    updated_at: now(),
  };
};

const definition: Collection = {
  name: "network-acls",
  path: "/network-acls",
  id: "id",
  listing: { key: "network_acls" },
  scope: "network_acls",
  inexistent: () => notFound("NetworkACL with this ID was not found"),
  create: body(whole),
  update: changes(Object.fromEntries(Object.entries(whole).map(([key, schema]) => [key, schema.optional()]))),
  build: ({ description, active, priority, rule: sent }) => {
    requireKnownLists({ rule: sent });
    const created_at = now();
    return {
      ...{ description, active, priority: priority ?? 50, rule: ruleOf(sent as JsonObject) },
      ...{ created_at, updated_at: created_at, id: base58Id("acl") },
    };
  },
  // The words are those of the document; that a priority is taken is not recorded.
  unique: [
    {
      keys: ["priority"],
      conflict: () => conflict("A Network ACL with this priority number has already been created."),
    },
  ],
  change: changed,
  // As recorded: a read tells more than a list and than the answer to a write.
  present: ({ id, ...acl }, { tenant }, operation) => {
    if (operation !== "read") return { ...acl, id };
    return { tenant_id: tenant.name, ...acl, deleted_at: null, id };
  },
  deleteAgain: () => {
    throw notFound("NetworkACL with this ID was not found");
  },
  deleted: () => ok({ code: 204, object: "" }),
};

/** What decides on requests before anything else does. */
export const networkAcls: Route[] = [
  ...collection(definition),
  put("/network-acls/{id}", ["update:network_acls"], (call) => {
    validate(body(whole), call.body);
    const { id, created_at } = existing(definition, call);
    const acl = changed({ priority: 50 }, call.body);
    const { updated_at, ...rest } = acl;
    const { description, active, priority, rule: kept } = rest;
    const object = { description, active, priority, rule: kept, created_at, updated_at, id };
    const holders = call.tenant.having("network-acls", "priority", priority);
    if (holders.some((other) => other["id"] !== id)) throw definition.unique![0]!.conflict();
    return ok(show(definition, call.tenant.put("network-acls", String(id), object), call, "update"));
  }),
];

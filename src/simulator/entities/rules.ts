import * as z from "zod";
import { body, changes, optional } from "../endpoints/body-schema";
import { collection } from "../endpoints/collection";
import { matches } from "../endpoints/listing";
import type { Route } from "../endpoints/route";
import { conflict, notFound } from "../refusal";
import { prefixed } from "../tenant/identifiers";
import type { Tenant } from "../tenant/tenant";

const name = z.string().regex(/^[a-zA-Z0-9]([ \-a-zA-Z0-9]*[a-zA-Z0-9])?$/);
const script = z.string().min(1);

const shared = { ...optional(z.number().min(0), "order"), ...optional(z.boolean(), "enabled") };

/** Names and places in the order are unique. */
const unique = ["name", "order"].map((key) => ({
  keys: [key],
  conflict: () => conflict(`A rule with the same ${key} already exists`, "rule_conflict"),
}));

const nextOrder = (tenant: Tenant) => Math.max(0, ...tenant.all("rules").map((rule) => Number(rule.order))) + 1;

/** Scripts that run after a login. */
export const rules: Route[] = collection({
  name: "rules",
  path: "/rules",
  id: "id",
  listing: { key: "rules" },
  scope: "rules",
  inexistent: () => notFound("The rule does not exist", "inexistent_rule"),
  create: body({
    name,
    script,
    ...shared,
    ...optional(z.enum(["login_success", "login_failure", "pre_authorize"]), "stage"),
  }),
  update: changes({ ...optional(name, "name"), ...optional(script, "script"), ...shared }),
  newId: () => prefixed("rul"),
  defaults: { enabled: true, stage: "login_success" },
  build: (sent, { tenant }) => ({ order: nextOrder(tenant), ...sent }),
  unique,
  filter: (query) => matches(query, ["enabled"]),
});

import * as z from "zod";
import { body, changes, optional } from "../body-schema";
import { collection } from "../collection";
import { prefixed } from "../identifiers";
import { type JsonObject, overlay } from "../json-object";
import { matches } from "../listing";
import { conflict, notFound } from "../refusal";
import type { Call, Route } from "../route";
import type { Tenant } from "../tenant";

const name = z.string().regex(/^[a-zA-Z0-9]([ \-a-zA-Z0-9]*[a-zA-Z0-9])?$/);
const script = z.string().min(1);

const shared = { ...optional(z.number().min(0), "order"), ...optional(z.boolean(), "enabled") };

/** Names and places in the order are unique. */
function unique(tenant: Tenant, rule: JsonObject): JsonObject {
  for (const other of tenant.all("rules")) {
    if (other.id === rule.id) continue;
    for (const key of ["name", "order"])
      if (other[key] === rule[key]) throw conflict(`A rule with the same ${key} already exists`, "rule_conflict");
  }
  return rule;
}

const nextOrder = (tenant: Tenant) => Math.max(0, ...tenant.all("rules").map((rule) => Number(rule.order))) + 1;

const build = (sent: JsonObject, { tenant }: Call): JsonObject =>
  unique(tenant, { id: prefixed("rul"), enabled: true, order: nextOrder(tenant), stage: "login_success", ...sent });

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
  build,
  change: (current, sent, { tenant }) => unique(tenant, overlay(current, sent)),
  filter: (query) => matches(query, ["enabled"]),
});

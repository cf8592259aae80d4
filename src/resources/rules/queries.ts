import { z } from "zod";
import { either, filters, local, object, type Query, resultOf, wire } from "../../definition";
import { rule } from "./rule";

const result = resultOf(rule, { ruleId: wire("id", z.string()).describe("Id of the rule.") });
const scopes = ["read:rules"];
const list = { path: "/rules", key: "rules", id: "id", by: "page" } as const;
const removed = "Auth0 has ended the life of rules: use Actions instead.";

export const getRule: Query = {
  name: "getRule",
  description: "A rule, by its id or its name.",
  args: object({
    ruleId: z.string().min(1).optional().describe("Id of the rule. Either this or `name` is required."),
    name: local(z.string().min(1)).optional().describe("Name of the rule, in full."),
  }),
  rules: [either("ruleId", "name")],
  result,
  scopes,
  one: { path: "/rules/{ruleId}" },
  list: { ...list, match: "name" },
  only: true,
  removed,
  source: "https://auth0.com/docs/api/management/v2/rules/get-rules-by-id",
};

export const getRules: Query = {
  name: "getRules",
  description: "Rules of the tenant.",
  args: filters({
    enabled: z.boolean().optional().describe("Only rules that run, or with false only those that do not."),
  }),
  result,
  scopes,
  list,
  removed,
  source: "https://auth0.com/docs/api/management/v2/rules/get-rules",
};

import { z } from "zod";
import {
  anyChange,
  collection,
  distinct,
  matching,
  object,
  permanent,
  saferOn,
  sensitive,
  unset,
} from "../../definition";

export const rule = collection({
  type: "Rule",
  description:
    "JavaScript that runs in every login. Rules have reached their end of life: new tenants cannot create or change them, and Auth0 offers Actions in their place.",
  path: "/rules",
  list: { key: "rules", by: "page", fields: true },
  id: "id",
  idName: "ruleId",
  scope: "rules",
  naturalKey: ["name"],
  source: "https://auth0.com/docs/api/management/v2/rules/post-rules",
  deletion: "Deletes the rule: its code runs in no login any more. One that is gone already counts as deleted.",
  security: {
    creation: { severity: "medium", why: "The code runs in every login." },
    properties: {
      script: sensitive(anyChange("medium"), "The code runs in every login, and can let users in or keep them out."),
      enabled: sensitive(saferOn("medium"), "A rule that checks something checks it no longer."),
      order: sensitive(anyChange("low"), "A later rule can undo what an earlier one decided."),
    },
  },
  inputs: object({
    name: matching(
      /^[a-zA-Z0-9]([ \-a-zA-Z0-9]*[a-zA-Z0-9])?$/,
      "letters, digits, spaces and hyphens, with a letter or digit at both ends",
    ).describe("Name of the rule, unique in the tenant."),
    script: z.string().min(1).describe("JavaScript function of `user`, `context` and `callback`."),
    order: permanent(distinct(z.number().min(0)))
      .optional()
      .describe(
        "Place among the rules, unique in the tenant: lower numbers run first. Auth0 picks one unless it is set.",
      ),
    enabled: unset(true, z.boolean()).optional().describe("Whether the rule runs; true unless set."),
  }),
  outputs: object({
    stage: z.string().optional().describe("Point in the login at which the rule runs: `login_success`."),
  }),
});

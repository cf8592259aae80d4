import { z } from "zod";
import {
  type Operation,
  object,
  StrangeAnswer,
  saferWith,
  sensitive,
  set,
  singleton,
  unset,
  type Wire,
} from "../../definition";

const path = "/guardian/policies";

/** The API knows the policies as a bare list. */
function policiesIn(answer: unknown): Wire {
  if (Array.isArray(answer) && answer.every((policy) => typeof policy === "string")) return { policies: answer };
  throw new StrangeAnswer("the list of the policies of second factors", answer);
}

const writing: Operation = {
  method: "PUT",
  path,
  scopes: ["update:mfa_policies"],
  body: ({ policies }) => policies,
  select: policiesIn,
};

export const guardianPolicies = singleton({
  type: "GuardianPolicies",
  description:
    "When users are asked for a second factor, unless an action decides it. Every tenant has it once, and nobody is asked at first.",
  path,
  id: "guardian-policies",
  holds: ["policies"],
  scope: "mfa_policies",
  operations: {
    create: writing,
    read: { method: "GET", path, scopes: ["read:mfa_policies"], select: policiesIn },
    update: writing,
    delete: { ...writing, body: () => [] },
  },
  undeclarable: "is unknown to this version, and requests hold nothing but the policies",
  deletion: "Takes all policies away: users are asked for a second factor only where an action does it.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-policies",
  security: {
    properties: { policies: sensitive(saferWith(), "Without a second factor a stolen password is enough to log in.") },
  },
  inputs: object({
    policies: unset([], set(z.enum(["all-applications", "confidence-score"]))).describe(
      "`all-applications` asks at every login, `confidence-score` only at those that look unusual, which needs Adaptive MFA.",
    ),
  }),
});

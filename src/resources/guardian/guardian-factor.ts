import { z } from "zod";
import {
  expectList,
  expectObject,
  immutable,
  type Operation,
  object,
  StrangeAnswer,
  saferOn,
  sensitive,
  serverDefault,
  singleton,
} from "../../definition";

const factors = [
  "push-notification",
  "sms",
  "email",
  "duo",
  "otp",
  "webauthn-roaming",
  "webauthn-platform",
  "recovery-code",
] as const;

const path = "/guardian/factors/{name}";

/** The API answers whether the factor is enabled, and not which one it is. */
const writing: Operation = {
  method: "PUT",
  path,
  scopes: ["update:guardian_factors"],
  select: (answer, { name }) => ({ ...expectObject(answer, `the factor ${name}`), name }),
};

export const guardianFactor = singleton({
  type: "GuardianFactor",
  description:
    "Whether users can enroll a kind of second factor. Every tenant has each kind once. When a second factor is asked for is not decided here.",
  path,
  id: ({ name }) => String(name),
  holds: ["name", "enabled"],
  scope: "guardian_factors",
  operations: {
    create: writing,
    read: {
      method: "GET",
      path: "/guardian/factors",
      scopes: ["read:guardian_factors"],
      select: (answer, { name }) => {
        const all = expectList(answer, "the list of the tenant's factors", ["name", "enabled"]);
        // Every tenant has some of them.
        if (all.length === 0) throw new StrangeAnswer("the list of the tenant's factors", answer);
        return all.find((factor) => factor["name"] === name);
      },
    },
    update: writing,
    delete: { ...writing, body: () => ({ enabled: false }) },
  },
  naturalKey: ["name"],
  madeUp: ["trial_expired"],
  list: { path: "/guardian/factors", key: "", by: "whole" },
  deletion: "Switches the factor off. What users have enrolled stays.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-factors-by-name",
  security: {
    deletion: ({ enabled }) => (enabled === true ? "high" : "low"),
    properties: { enabled: sensitive(saferOn(), "Without second factors a stolen password is enough to log in.") },
  },
  inputs: object({
    name: immutable(z.enum(factors)).describe("Kind of second factor."),
    enabled: serverDefault(() => false, z.boolean()).describe("Whether users can enroll it."),
  }),
});

import { z } from "zod";
import {
  anyChange,
  collection,
  count,
  distinct,
  expectObject,
  object,
  saferOn,
  sensitive,
  url,
} from "../../definition";
import { signals } from "./network-acl/signals";

const yes = z.literal(true);

/** Exactly one thing is done. */
const action = z.union(
  [
    object({ block: yes.describe("Refuses the requests.") }),
    object({ allow: yes.describe("Lets the requests through, whatever rules behind it say.") }),
    object({ log: yes.describe("Only writes the requests into the log.") }),
    object({
      redirect: yes.describe("Sends the requests elsewhere."),
      redirectUri: url().max(2000).describe("Address that they are sent to."),
    }),
  ],
  {
    error: "must have exactly one of `block`, `allow`, `log` and `redirect`, and `redirectUri` beside `redirect` alone",
  },
);

const rule = object({
  action: action.describe("What is done with the requests."),
  match: signals().optional().describe("Requests that have one of the values of each of these."),
  notMatch: signals().optional().describe("Requests that have none of the values of these."),
  // In the types of the official SDK, and not in the document.
  matchAll: yes.optional().describe("All requests, in place of `match` and `notMatch`."),
  scope: z
    .enum(["management", "authentication", "tenant", "dynamic_client_registration"])
    .describe(
      "Requests to the Management API, to the Authentication API, to the registration of clients, or to all of the `tenant`.",
    ),
}).refine(({ match, notMatch, matchAll }) => (match || notMatch ? !matchAll : matchAll), {
  error: "must say which requests it is about: by `match`, `notMatch` or both, or by `matchAll` alone",
});

const outermost = sensitive(anyChange("high"), "The rule decides who reaches the tenant at all.");

export const networkAcl = collection({
  type: "NetworkAcl",
  description:
    "A rule by which requests are refused, let through, redirected or written into the log before anything else happens to them. The rules of a tenant are tried in the order of their priorities.",
  path: "/network-acls",
  list: { key: "network_acls", by: "page" },
  id: "id",
  idName: "networkAclId",
  scope: "network_acls",
  naturalKey: ["priority"],
  operations: {
    delete: {
      statuses: [200, 204],
      // As recorded: a status of success that tells of another one.
      select: (answer) => (answer === undefined ? {} : expectObject(answer, "a deletion that is done", { code: 204 })),
    },
  },
  madeUp: ["tenant_id", "deleted_at"],
  deletion: "Deletes the rule: requests that it refused get through. One that is gone already counts as deleted.",
  source: "https://auth0.com/docs/api/management/v2/network-acls/post-network-acls",
  security: {
    creation: { severity: "medium", why: "The rule decides who reaches the tenant at all." },
    properties: {
      rule: outermost,
      active: sensitive(saferOn(), "A rule that is not active refuses nobody."),
      priority: sensitive(anyChange("medium"), "An earlier rule decides before a later one."),
    },
  },
  inputs: object({
    description: z.string().max(255).describe("What the rule is for."),
    active: z.boolean().describe("Whether it is in force."),
    priority: distinct(count(1, 100)).describe(
      "Place among the rules, unique in the tenant: lower numbers are tried first.",
    ),
    rule: rule.describe("Which requests it is about, and what is done with them."),
  }),
  outputs: object({
    createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
    updatedAt: z.string().optional().describe("When it was last changed, as an ISO 8601 time."),
  }),
});

import { z } from "zod";
import { anyChange, collection, immutable, matching, object, secret, sensitive, writeOnly } from "../../definition";

export const networkAclKey = collection({
  type: "NetworkAclKey",
  description:
    "A key that somebody shares with the tenant, such as a proxy, and signs requests with (HTTP Message Signatures), so that a `NetworkAcl` knows them. Auth0 cannot change one: another value is another key.",
  path: "/keys/network-acls",
  list: {
    ...{ key: "keys", by: "whole" },
    unasked: "The value of a key is never answered, so that no program can take it over.",
  },
  id: "id",
  idName: "networkAclKeyId",
  scope: "network_acl_keys",
  naturalKey: ["name"],
  operations: { update: undefined },
  deletion:
    "Deletes the key. Auth0 refuses that while a `NetworkAcl` names it. One that is gone already counts as deleted.",
  source: "https://github.com/auth0/node-auth0",
  security: {
    creation: { severity: "medium", why: "Who has the key passes for whoever the rule lets through." },
    properties: { alg: sensitive(anyChange("medium"), "A weaker algorithm is easier to sign by without the key.") },
  },
  inputs: object({
    name: immutable(z.string().min(1)).describe("Name of the key, unique in the tenant."),
    alg: immutable(z.enum(["hmac-sha256"])).describe("Algorithm that requests are signed by."),
    value: immutable(secret(writeOnly(matching(/^[A-Za-z0-9+/]+={0,2}$/, "written in base64")))).describe(
      "The key itself, in base64. Auth0 never shows it.",
    ),
  }),
  outputs: object({
    fingerprint: z.string().optional().describe("Fingerprint of the key."),
    createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
    updatedAt: z.string().optional().describe("When it was last changed, as an ISO 8601 time."),
  }),
});

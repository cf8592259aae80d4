import { z } from "zod";
import {
  anyChange,
  collection,
  expectEmpty,
  id,
  immutable,
  object,
  queryAll,
  queryOne,
  sensitive,
  serverDefault,
  together,
  unset,
} from "../../definition";

const type = z.enum(["tenant", "organization"]);
const ownerId = id("org", "organization");

export const role = collection({
  type: "Role",
  description:
    "A name for what its users may do: permissions of APIs are given to the role, and the role to users, directly or as members of an organization.",
  path: "/roles",
  // The filter finds every name that has the text in it, whatever the case.
  list: { key: "roles", by: "page", filter: ({ name }) => ({ name_filter: String(name) }) },
  id: "id",
  idName: "roleId",
  scope: "roles",
  naturalKey: ["name"],
  operations: { delete: { statuses: [200], select: expectEmpty } },
  deletion: "Deletes the role, and takes it from all users that have it. One that is gone already counts as deleted.",
  security: { properties: { name: sensitive(anyChange("low"), "Applications may decide by the name of a role.") } },
  source: "https://auth0.com/docs/api/management/v2/roles/post-roles",
  inputs: object({
    name: z.string().min(1).describe("Name of the role, in full: unique in the tenant."),
    description: unset("", z.string()).optional().describe("What the role is for."),
    // The official document lacks both of these: they are in recorded traffic, and in the types of the SDK.
    type: serverDefault(() => "tenant", immutable(type))
      .optional()
      .describe("Whether the role is one of the whole tenant or of one organization; `tenant` unless set."),
    ownerId: immutable(ownerId).optional().describe("Organization that has the role, when that is its `type`."),
  }),
  constraints: [
    together("ownerId", "type"),
    {
      properties: ["type", "ownerId"],
      broken: ({ type, ownerId }) =>
        type === "organization" && ownerId === undefined ? "needs `ownerId` for a role of an organization" : undefined,
    },
  ],
});

export const getRole = queryOne(role, { noun: "role" });

export const getRoles = queryAll(role, {
  noun: "role",
  filters: {
    nameFilter: z.string().min(1).optional().describe("Roles whose name has this text in it, whatever the case."),
    type: type.optional().describe("Roles of the whole tenant, or those of one organization."),
    ownerId: ownerId.optional().describe('Organization whose roles are meant, when `type` is "organization".'),
  },
});

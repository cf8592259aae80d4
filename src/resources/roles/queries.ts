import { z } from "zod";
import { filters, object, type Query, wire } from "../../definition";

/** A role, as lists below other objects answer it. */
export const roleOfList = object({
  roleId: wire("id", z.string()).describe("Id of the `Role`."),
  name: z.string().optional().describe("Name of the role."),
  description: z.string().optional().describe("What the role is for."),
});

/** A user, as lists of those who have a role answer it. */
export const userOfList = object({
  userId: z.string().describe("Id of the `User`."),
  name: z.string().optional().describe("Name of the user."),
  email: z.string().optional().describe("Email address of the user."),
  picture: z.string().optional().describe("URL of the user's picture."),
});

export const getRoleUsers: Query = {
  name: "getRoleUsers",
  description: "Users who have a role in the whole tenant, however many.",
  args: filters({ roleId: z.string().min(1).describe("Id of the `Role`.") }),
  result: userOfList,
  scopes: ["read:users", "read:roles", "read:role_members"],
  list: { path: "/roles/{roleId}/users", key: "users", by: "checkpoint", id: "user_id" },
  source: "https://auth0.com/docs/api/management/v2/roles/get-role-user",
};

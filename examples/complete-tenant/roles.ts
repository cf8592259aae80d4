import * as auth0 from "pulumi-dynamic-auth0";
import { orders } from "./apis";
import { edition } from "./settings";
import { jane, john } from "./users";

export const support = new auth0.Role("support", {
  name: edition("Support", "Customer support"),
  description: edition("Answers what customers ask", "Answers what customers ask, and takes things back"),
});

export const shift = new auth0.Role("shift", {
  name: "Shift",
  description: edition("Works in shifts", "Works in late shifts"),
});

/** Queries that are given outputs wait for the resources, also in the program that declares them. */
export const supportAsAnswered = auth0.getRoleOutput({ roleId: support.roleId });
export const rolesOfThatName = auth0.getRolesOutput({ nameFilter: support.name });

new auth0.RolePermission("support-reads-orders", {
  roleId: support,
  resourceServerIdentifier: orders,
  permissionName: "read:orders",
});

new auth0.RolePermissions("shift", {
  roleId: shift,
  permissions: edition([{ resourceServerIdentifier: orders, permissionName: "read:orders" }], []),
});

new auth0.UserRole("jane-in-support", { userId: jane, roleId: support });

new auth0.UserPermission("jane-reads-orders", {
  userId: jane,
  resourceServerIdentifier: orders,
  permissionName: "read:orders",
});

new auth0.UserRoles("john", { userId: john, roles: edition([shift], [support, shift]) });

new auth0.UserPermissions("john", {
  userId: john,
  permissions: edition([{ resourceServerIdentifier: orders, permissionName: "read:orders" }], []),
});

/** Groups that the company's directory keeps. */
const idOf = (name: string) => auth0.getGroupOutput({ name }).groupId;
export const care = idOf("Customer care");
export const night = idOf("Night shift");

new auth0.RoleGroup("care-in-support", { roleId: support, groupId: care });

new auth0.RoleGroups("shift", { roleId: shift, groups: edition([night], [care, night]) });

import * as auth0 from "pulumi-dynamic-auth0";

const orders = new auth0.ResourceServer("orders", {
  identifier: "https://orders.example.com",
  scopes: [{ value: "read:orders" }, { value: "write:orders" }],
});
const support = new auth0.Role("support", { name: "Support" });

new auth0.RolePermissions("support", {
  roleId: support,
  permissions: [
    { resourceServerIdentifier: orders, permissionName: "read:orders" },
    { resourceServerIdentifier: orders, permissionName: "write:orders" },
  ],
});

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const johnsId = new pulumi.Config().require("johnsId");
const orders = new auth0.ResourceServer("orders", {
  identifier: "https://orders.example.com",
  scopes: [{ value: "read:orders" }],
});

new auth0.UserPermissions("john", {
  userId: johnsId,
  permissions: [{ resourceServerIdentifier: orders, permissionName: "read:orders" }],
});

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const janesId = new pulumi.Config().require("janesId");
const orders = new auth0.ResourceServer("orders", {
  identifier: "https://orders.example.com",
  scopes: [{ value: "read:orders" }],
});

new auth0.UserPermission("jane-reads-orders", {
  userId: janesId,
  resourceServerIdentifier: orders,
  permissionName: "read:orders",
});

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const roles = auth0.getUserEffectivePermissionRoles({
  userId: config.require("janesId"),
  resourceServerIdentifier: "https://orders.example.com",
  permissionName: "read:orders",
});

export const names = roles.then((found) => found.map(({ name }) => name));

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const permissions = auth0.getUserEffectivePermissions({
  userId: config.require("janesId"),
  resourceServerIdentifier: "https://orders.example.com",
});

export const names = permissions.then((found) => found.map(({ permissionName }) => permissionName));

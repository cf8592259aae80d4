import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const customers = new auth0.Connection("customers", { name: "customers", strategy: "auth0" });

new auth0.User("jane", {
  connection: customers,
  email: "jane@example.com",
  password: config.requireSecret("janesPassword"),
  appMetadata: { plan: "gold" },
});

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

/** Auth0 creates users only in connections that are enabled for the application that asks: the one that logs in here. */
const login = new pulumi.Config("auth0").require("clientId");
const customers = new auth0.Connection("customers", { name: "customers", strategy: "auth0", enabledClients: [login] });

new auth0.User("jane", {
  connection: customers,
  email: "jane@example.com",
  password: config.requireSecret("janesPassword"),
  appMetadata: { plan: "gold" },
});

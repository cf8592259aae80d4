import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

/** Auth0 creates users only in connections that are enabled for the application that asks: the one that logs in here. */
const login = new pulumi.Config("auth0").require("clientId");
const customers = new auth0.Connection("customers", { name: "customers", strategy: "auth0", enabledClients: [login] });

const job = new auth0.UsersImportJob("old-shop", {
  connectionId: customers,
  users: [
    { email: "jane@example.com", email_verified: true },
    { email: "john@example.com", email_verified: false },
  ],
  upsert: true,
  sendCompletionEmail: false,
});

export const summary = job.summary;

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

/** Auth0 creates users only in connections that are enabled for the application that asks: the one that logs in here. */
const login = new pulumi.Config("auth0").require("clientId");
const staff = new auth0.Connection("staff", { name: "staff", strategy: "auth0", enabledClients: [login] });
const jane = new auth0.User("jane", { connection: staff, email: "jane@example.com", password: "correct horse 1 B" });

new auth0.VerificationEmailJob("jane", { userId: jane });

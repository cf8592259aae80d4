import * as auth0 from "pulumi-dynamic-auth0";

const staff = new auth0.Connection("staff", { name: "staff", strategy: "auth0" });
const jane = new auth0.User("jane", { connection: staff, email: "jane@example.com", password: "correct horse 1 B" });

new auth0.VerificationEmailJob("jane", { userId: jane });

import * as auth0 from "pulumi-dynamic-auth0";

const customers = new auth0.Connection("customers", { name: "customers", strategy: "auth0" });

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

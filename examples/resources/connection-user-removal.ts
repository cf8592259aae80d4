import * as auth0 from "pulumi-dynamic-auth0";

const customers = new auth0.Connection("customers", { name: "customers", strategy: "auth0" });

new auth0.ConnectionUserRemoval("john", { connectionId: customers, email: "john@example.com" });

import * as auth0 from "pulumi-dynamic-auth0";

const orders = new auth0.ResourceServer("orders", {
  identifier: "https://orders.example.com",
  scopes: [{ value: "read:orders" }, { value: "write:orders" }],
});

const worker = new auth0.Client("worker", { name: "Order worker", appType: "non_interactive" });

new auth0.ClientGrant("worker-orders", { clientId: worker, audience: orders, scope: ["read:orders"] });

import * as auth0 from "pulumi-dynamic-auth0";

const orders = new auth0.ResourceServer("orders", {
  name: "Orders API",
  identifier: "https://orders.example.com",
  tokenLifetime: 3600,
  scopes: [
    { value: "read:orders", description: "See orders" },
    { value: "write:orders", description: "Place and change orders" },
  ],
});

export const audience = orders.identifier;

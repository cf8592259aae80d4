import * as auth0 from "pulumi-dynamic-auth0";
import { worker } from "./applications";
import { edition, secretOf } from "./settings";

/** API of the shop. Its tokens can be verified by anyone. */
export const orders = new auth0.ResourceServer("orders", {
  name: edition("Orders", "Orders and returns"),
  identifier: "https://orders.example.com",
  scopes: [
    { value: "read:orders", description: edition("See orders", "See orders and returns") },
    ...edition([], [{ value: "write:returns", description: "Take things back" }]),
  ],
  signingAlg: edition("RS256", "PS256"),
  tokenLifetime: edition(3600, 1800),
});

/** API of an older product, which verifies tokens by a shared secret. */
export const reports = new auth0.ResourceServer("reports", {
  name: edition("Reports", "Old reports"),
  identifier: "https://reports.example.com",
  signingAlg: "HS256",
  signingSecret: secretOf("reports"),
});

export const workerOrders = new auth0.ClientGrant("worker-orders", {
  clientId: worker,
  audience: orders,
  scope: edition(["read:orders"], ["read:orders", "write:returns"]),
});

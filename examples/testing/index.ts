// The program under test.
import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const origins = new pulumi.Config().requireObject<string[]>("origins");

export const api = new auth0.ResourceServer("orders-api", {
  name: "Orders API",
  identifier: "https://orders.example.com",
  scopes: [{ value: "read:orders", description: "See orders" }],
});

export const shop = new auth0.Client("shop", {
  name: "Shop",
  appType: "spa",
  callbacks: origins.map((origin) => `${origin}/callback`),
  grantTypes: ["authorization_code", "refresh_token"],
});

export const worker = new auth0.Client("worker", { name: "Worker", appType: "non_interactive" });

export const grant = new auth0.ClientGrant("worker-orders", {
  clientId: worker,
  audience: api,
  scope: ["read:orders"],
});

export const workerSecret = worker.clientSecret;

// pulumi preview --policy-pack examples/policy
import { PolicyPack } from "@pulumi/policy";
import { auth0Policies } from "pulumi-dynamic-auth0/policy";

new PolicyPack(
  "auth0",
  auth0Policies({
    development: ["dev", "dev-*"],
    staging: ["staging"],
    rules: {
      "client-callbacks-https": { allowedHosts: ["localhost"] },
      "client-grant-scopes-listed": { allowed: { "https://orders.example.com": ["read:orders", "write:orders"] } },
      "client-no-password-grant": { except: ["legacy-portal"] },
      "tenant-session-lifetime": { maximum: 24 },
      "client-key-authentication": "disabled",
    },
  }),
);

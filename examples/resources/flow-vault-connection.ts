import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

new auth0.FlowVaultConnection("loyalty", {
  name: "Loyalty programme",
  appId: "HTTP",
  setup: { type: "BEARER", token: new pulumi.Config().requireSecret("loyaltyToken") },
});

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { bundle } from "./bundle";

const config = new pulumi.Config();

const addPlan = new auth0.Action("add-plan", {
  name: "Add plan",
  supportedTriggers: [{ id: "post-login", version: "v3" }],
  runtime: "node22",
  code: bundle("login/add-plan.ts"),
  secrets: { BILLING_TOKEN: config.requireSecret("billingToken") },
});

// The order in which actions run after a login: here there is one.
new auth0.TriggerActions("post-login", { trigger: "post-login", actions: [{ actionId: addPlan }] });

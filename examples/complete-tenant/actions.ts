import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf, supportCases } from "./settings";

export const greetings = new auth0.ActionModule("greetings", {
  name: "greetings",
  code: `module.exports = { greet: (name) => "${edition("Hello", "Good day")}, " + name };`,
  secrets: { GREETING_KEY: secretOf("greetings") },
});

const postLogin = [{ id: "post-login", version: "v3" }];

/** Its code is a file of its own, which tests can load. */
export const planAction = new auth0.Action("plan-in-token", {
  name: edition("Plan in token", "Tariff in token"),
  supportedTriggers: postLogin,
  code: new pulumi.asset.FileAsset(path.join(__dirname, "plan-in-token.js")),
  modules: [{ moduleId: greetings, moduleVersionId: greetings.latestVersion.apply((version) => version!.id!) }],
});

const quota = new auth0.Action("quota", {
  name: "Quota",
  supportedTriggers: postLogin,
  code: `exports.onExecutePostLogin = async (event, api) => {
  if (event.stats.logins_count > ${edition(1000, 2000)}) api.access.deny("quota");
};`,
  dependencies: edition([{ name: "lodash", version: "4.17.21" }], []),
  secrets: { QUOTA_KEY: secretOf("quota") },
});

new auth0.TriggerActions("post-login", {
  trigger: "post-login",
  actions: edition([{ actionId: planAction }, { actionId: quota }], [{ actionId: quota }, { actionId: planAction }]),
});

const grants = new auth0.Action("grants", {
  name: "Grants",
  supportedTriggers: [{ id: "credentials-exchange", version: "v2" }],
  code: `exports.onExecuteCredentialsExchange = async (event, api) => {
  api.accessToken.setCustomClaim("https://example.com/edition", ${edition(1, 2)});
};`,
});

new auth0.TriggerAction("grants", {
  trigger: "credentials-exchange",
  actionId: grants,
  displayName: edition("Grants", "All grants"),
});

/** What would be said at a registration: tried out, and not deployed yet. */
const welcome = new auth0.Action("welcome", {
  name: edition("Welcome", "Warm welcome"),
  supportedTriggers: [{ id: "post-user-registration", version: "v2" }],
  code: "exports.onExecutePostUserRegistration = async (event) => { if (!event.user) throw new Error('nobody'); };",
  deploy: false,
});

new auth0.ActionTest("welcomes-jane", { actionId: welcome, payload: { event: { user: { name: "Jane" } } } });

new auth0.ActionVersionDeployment("what-worked", {
  actionId: supportCases.brokenAction,
  versionId: supportCases.versionThatWorked,
});

new auth0.ActionModuleRollback("what-worked", {
  moduleId: supportCases.brokenModule,
  moduleVersionId: supportCases.moduleVersionThatWorked,
});

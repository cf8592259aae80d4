import * as auth0 from "pulumi-dynamic-auth0";

const greetings = new auth0.ActionModule("greetings", {
  name: "greetings",
  code: 'module.exports = { greet: (name) => "Hello, " + name };',
});

new auth0.Action("greet", {
  name: "Greet",
  supportedTriggers: [{ id: "post-login", version: "v3" }],
  code: 'exports.onExecutePostLogin = async () => { require("actions:greetings"); };',
  modules: [{ moduleId: greetings, moduleVersionId: greetings.latestVersion.apply((version) => version!.id!) }],
});

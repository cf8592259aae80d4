import * as auth0 from "pulumi-dynamic-auth0";

const greet = new auth0.Action("greet", {
  name: "Greet",
  supportedTriggers: [{ id: "post-login", version: "v3" }],
  code: "exports.onExecutePostLogin = async (event) => { console.log(event.user.name); };",
  deploy: false,
});

new auth0.ActionTest("greets-jane", {
  actionId: greet,
  payload: { event: { user: { name: "Jane" } } },
  triggers: { draft: greet.updatedAt },
});

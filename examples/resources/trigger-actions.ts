import * as auth0 from "pulumi-dynamic-auth0";

const supportedTriggers = [{ id: "post-login", version: "v3" }];
const code = "exports.onExecutePostLogin = async () => {};";

const checkAccess = new auth0.Action("check-access", { name: "Check access", supportedTriggers, code });
const addClaims = new auth0.Action("add-claims", { name: "Add claims", supportedTriggers, code });

new auth0.TriggerActions("post-login", {
  trigger: "post-login",
  actions: [{ actionId: checkAccess }, { actionId: addClaims }],
});

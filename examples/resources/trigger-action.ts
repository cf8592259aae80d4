import * as auth0 from "pulumi-dynamic-auth0";

const supportedTriggers = [{ id: "post-login", version: "v3" }];
const code = "exports.onExecutePostLogin = async () => {};";

const checkAccess = new auth0.Action("check-access", { name: "Check access", supportedTriggers, code });
const addClaims = new auth0.Action("add-claims", { name: "Add claims", supportedTriggers, code });

const first = new auth0.TriggerAction("check-access", {
  trigger: "post-login",
  actionId: checkAccess,
  position: "first",
});
new auth0.TriggerAction(
  "add-claims",
  { trigger: "post-login", actionId: addClaims, after: checkAccess },
  { dependsOn: first },
);

import * as auth0 from "pulumi-dynamic-auth0";

const supportedTriggers = [{ id: "post-user-registration", version: "v2" }];
const code = "exports.onExecutePostUserRegistration = async () => {};";

const welcome = new auth0.Action("welcome", { name: "Welcome", supportedTriggers, code });
const tellSales = new auth0.Action("tell-sales", { name: "Tell sales", supportedTriggers, code });

new auth0.TriggerActions("post-user-registration", {
  trigger: "post-user-registration",
  actions: [{ actionId: welcome }, { actionId: tellSales, displayName: "Tell the sales team" }],
});

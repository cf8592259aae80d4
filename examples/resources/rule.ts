import * as auth0 from "pulumi-dynamic-auth0";

new auth0.Rule("plan-in-token", {
  name: "Plan in token",
  script: `function (user, context, callback) {
  context.idToken["https://example.com/plan"] = (user.app_metadata || {}).plan;
  callback(null, user, context);
}`,
});

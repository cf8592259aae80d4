const { greet } = require("actions:greetings");

exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim("https://example.com/plan", event.user.app_metadata.plan ?? "free");
  api.idToken.setCustomClaim("https://example.com/greeting", greet(event.user.name));
};

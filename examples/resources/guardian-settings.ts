import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianSettings("browsers", {
  displayRememberMeCheckbox: true,
  rememberMeDefaultValue: false,
  mfaSessionInactivityTimeout: 3 * 24 * 3600,
  mfaSessionOverallTimeout: 30 * 24 * 3600,
});

import * as auth0 from "pulumi-dynamic-auth0";

new auth0.BreachedPasswordDetection("breached-passwords", {
  enabled: true,
  shields: ["block", "admin_notification"],
  adminNotificationFrequency: ["daily"],
  stage: {
    preUserRegistration: { shields: ["block"] },
    preChangePassword: { shields: ["block"] },
  },
});

import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianPhoneTemplates("texts", {
  enrollmentMessage: "{{code}} enrolls this phone at {{tenant.friendly_name}}.",
  verificationMessage: "{{code}} is your code for {{tenant.friendly_name}}.",
});

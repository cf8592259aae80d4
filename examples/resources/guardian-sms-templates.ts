import * as auth0 from "pulumi-dynamic-auth0";

new auth0.GuardianSmsTemplates("texts", {
  enrollmentMessage: "{{code}} is your code to add this phone to {{tenant.friendly_name}}.",
  verificationMessage: "{{code}} is your code for {{tenant.friendly_name}}.",
});

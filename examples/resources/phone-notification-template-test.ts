import * as auth0 from "pulumi-dynamic-auth0";

const code = new auth0.PhoneNotificationTemplate("code", {
  type: "otp_enroll",
  content: { body: { text: "{{ code }} is your code.", voice: "Your code is {{ code }}." } },
});

new auth0.PhoneNotificationTemplateTest("code", { phoneNotificationTemplateId: code, to: "+15005550009" });

import * as auth0 from "pulumi-dynamic-auth0";

new auth0.PhoneNotificationTemplate("code", {
  type: "otp_verify",
  content: {
    body: {
      text: "{{ code }} is your code for {{ friendly_name }}.",
      voice: "Your code for {{ friendly_name }} is {{ pause }} {{ code }}.",
    },
  },
});

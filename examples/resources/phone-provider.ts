import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.PhoneProvider("twilio", {
  name: "twilio",
  configuration: {
    sid: "AC0123456789abcdef0123456789abcdef",
    defaultFrom: "+15005550006",
    deliveryMethods: ["text", "voice"],
  },
  credentials: { authToken: config.requireSecret("twilioToken") },
});

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.GuardianTwilioSmsProvider("twilio", {
  sid: config.require("twilioAccount"),
  authToken: config.requireSecret("twilioToken"),
  from: "+15005550006",
});

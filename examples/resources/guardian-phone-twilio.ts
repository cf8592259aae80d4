import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.GuardianPhoneTwilio("twilio", {
  sid: "AC00000000000000000000000000000001",
  authToken: config.requireSecret("twilioToken"),
  from: "+4930123456",
});

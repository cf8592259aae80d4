import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.UserMultifactorReset("janes-new-phone", {
  userId: config.require("janesId"),
  provider: "google-authenticator",
  triggers: { request: "HELP-1234" },
});

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.Captcha("captcha", {
  activeProviderId: "friendly_captcha",
  friendlyCaptcha: { siteKey: "FCMGEMUD2KTDSQ5H", secret: config.requireSecret("captchaSecret") },
});

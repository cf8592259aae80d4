import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.GuardianPushApns("apple", {
  bundleId: "com.example.app",
  p12: config.requireSecret("appleCertificate"),
});

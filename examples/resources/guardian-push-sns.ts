import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.GuardianPushSns("aws", {
  awsAccessKeyId: "AKIAIOSFODNN7EXAMPLE",
  awsSecretAccessKey: config.requireSecret("awsKey"),
  awsRegion: "eu-central-1",
  snsApnsPlatformApplicationArn: "arn:aws:sns:eu-central-1:123456789012:app/APNS/shop",
  snsGcmPlatformApplicationArn: "arn:aws:sns:eu-central-1:123456789012:app/GCM/shop",
});

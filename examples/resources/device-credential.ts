import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const app = new auth0.Client("app", { name: "Phone app", appType: "native" });

new auth0.DeviceCredential("janes-phone", {
  deviceName: "Jane's phone",
  deviceId: "0f3b9a0c-6a3f-4f0e-9c55-0d6f0b6f5d11",
  type: "public_key",
  value: config.require("devicePublicKey"),
  clientId: app,
  userToken: config.requireSecret("janesToken"),
});

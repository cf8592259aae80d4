import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const root = new auth0.EncryptionKey("root", {
  type: "customer-provided-root-key",
  forImport: true,
  // Once the material is wrapped with the key below: `pulumi config set --secret wrappedKey …`
  wrappedKey: config.getSecret("wrappedKey"),
});

export const { wrappingKey, wrappingAlgorithm } = root;

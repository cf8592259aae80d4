import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const key = auth0.getEncryptionKey({ encryptionKeyId: config.require("encryptionKeyId") });

export const isActive = key.then(({ state }) => state === "active");

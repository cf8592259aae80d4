import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const rotation = new auth0.SigningKeyRotation("after-the-incident", { triggers: { incident: "2027-01-31" } });

// The key that was in use before.
new auth0.SigningKeyRevocation("leaked", { kid: config.require("leakedKeyId") }, { dependsOn: rotation });

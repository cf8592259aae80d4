import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const robot = new auth0.Client("robot", { name: "Robot", appType: "non_interactive" });

new auth0.BlacklistedToken("leaked-token", { aud: robot, jti: config.require("leakedTokenId") });

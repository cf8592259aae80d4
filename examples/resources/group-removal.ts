import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.GroupRemoval("left-behind", { groupId: config.require("leftBehindGroupId") });

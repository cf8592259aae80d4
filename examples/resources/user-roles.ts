import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const janesId = new pulumi.Config().require("janesId");
const support = new auth0.Role("support", { name: "Support" });

new auth0.UserRoles("jane", { userId: janesId, roles: [support] });

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const roles = auth0.getUserEffectiveRoles({ userId: config.require("janesId") });

export const throughGroups = roles.then((found) => found.filter(({ sources }) => sources?.includes("groups")));

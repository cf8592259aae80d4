import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const users = auth0.getRoleUsers({ roleId: config.require("supportRoleId") });

export const emails = users.then((found) => found.map(({ email }) => email));

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const members = auth0.getOrganizationMembers({ organizationId: config.require("acmeId") });

export const emails = members.then((found) => found.map(({ email }) => email));

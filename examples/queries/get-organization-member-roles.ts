import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const roles = auth0.getOrganizationMemberRoles({
  organizationId: config.require("acmeId"),
  userId: config.require("janesId"),
});

export const names = roles.then((found) => found.map(({ name }) => name));

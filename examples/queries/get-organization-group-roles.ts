import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const roles = auth0.getOrganizationGroupRoles({
  organizationId: config.require("organizationId"),
  groupId: config.require("engineeringId"),
});

export const names = roles.then((found) => found.map(({ name }) => name));

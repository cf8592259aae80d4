import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const groups = auth0.getOrganizationRoleGroups({
  organizationId: config.require("organizationId"),
  roleId: config.require("supportRoleId"),
});

export const names = groups.then((found) => found.map(({ name }) => name));

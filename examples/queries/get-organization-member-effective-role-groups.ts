import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const groups = auth0.getOrganizationMemberEffectiveRoleGroups({
  organizationId: config.require("acmeId"),
  userId: config.require("janesId"),
  roleId: config.require("adminId"),
});

export const names = groups.then((found) => found.map(({ name }) => name));

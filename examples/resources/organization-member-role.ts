import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const janesId = new pulumi.Config().require("janesId");
const admin = new auth0.Role("admin", { name: "Admin" });
const initech = new auth0.Organization("initech", { name: "initech" });
const jane = new auth0.OrganizationMember("jane-at-initech", { organizationId: initech, userId: janesId });

new auth0.OrganizationMemberRole("jane-is-admin", { organizationId: initech, userId: jane, roleId: admin });

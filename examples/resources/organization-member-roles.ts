import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const janesId = new pulumi.Config().require("janesId");
const editor = new auth0.Role("editor", { name: "Editor" });
const hooli = new auth0.Organization("hooli", { name: "hooli" });
const members = new auth0.OrganizationMembers("hooli", { organizationId: hooli, members: [janesId] });

new auth0.OrganizationMemberRoles("jane-at-hooli", { organizationId: members, userId: janesId, roles: [editor] });

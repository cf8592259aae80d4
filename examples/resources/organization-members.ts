import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const janesId = new pulumi.Config().require("janesId");
const globex = new auth0.Organization("globex", { name: "globex" });

new auth0.OrganizationMembers("globex", { organizationId: globex, members: [janesId] });

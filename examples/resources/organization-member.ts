import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const janesId = new pulumi.Config().require("janesId");
const acme = new auth0.Organization("acme", { name: "acme" });

new auth0.OrganizationMember("jane-at-acme", { organizationId: acme, userId: janesId });

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const organizationId = new pulumi.Config().require("organizationId");
const domain = auth0.getOrganizationDiscoveryDomain({ organizationId, domain: "acme.com" });

export const isProven = domain.then(({ status }) => status === "verified");

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const domains = auth0.getOrganizationDiscoveryDomains({
  organizationId: new pulumi.Config().require("organizationId"),
});

export const pending = domains.then((all) =>
  all.filter(({ status }) => status === "pending").map(({ domain }) => domain),
);

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const acme = new auth0.Organization("acme", { name: "acme", displayName: "Acme" });

new auth0.OrganizationTemplate("acme", {
  organizationId: acme,
  templateId: new pulumi.Config().require("templateId"),
});

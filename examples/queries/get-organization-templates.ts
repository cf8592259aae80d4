import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const template = auth0.getOrganizationTemplates({ organizationId: new pulumi.Config().require("organizationId") });

export const strategies = template.then(({ allowedStrategies }) => allowedStrategies);

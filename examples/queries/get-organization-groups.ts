import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const groups = auth0.getOrganizationGroups({ organizationId: new pulumi.Config().require("organizationId") });

export const names = groups.then((found) => found.map(({ name }) => name));

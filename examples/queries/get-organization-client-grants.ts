import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const grants = auth0.getOrganizationClientGrants({ organizationId: new pulumi.Config().require("organizationId") });

export const apis = grants.then((all) => all.map(({ audience }) => audience));

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const organizations = auth0.getClientGrantOrganizations({ clientGrantId: config.require("ordersGrantId") });

export const names = organizations.then((found) => found.map(({ name }) => name));

import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const organizations = auth0.getUserOrganizations({ userId: config.require("janesId") });

export const names = organizations.then((found) => found.map(({ name }) => name));

import * as auth0 from "pulumi-dynamic-auth0";

const acme = auth0.getOrganization({ name: "acme" });

export const organizationId = acme.then(({ organizationId }) => organizationId);

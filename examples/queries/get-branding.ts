import * as auth0 from "pulumi-dynamic-auth0";

export const logo = auth0.getBranding().then(({ logoUrl }) => logoUrl);

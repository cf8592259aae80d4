import * as auth0 from "pulumi-dynamic-auth0";

const standard = auth0.getCustomDomainDefault();

export const domain = standard.then(({ domain }) => domain);

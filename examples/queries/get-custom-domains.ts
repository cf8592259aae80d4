import * as auth0 from "pulumi-dynamic-auth0";

const domains = auth0.getCustomDomains({ q: "domain:login*" });

export const names = domains.then((all) => all.map(({ domain }) => domain));

import * as auth0 from "pulumi-dynamic-auth0";

const addresses = auth0.getSuspiciousIpThrottling();

export const trusted = addresses.then(({ allowlist }) => allowlist);

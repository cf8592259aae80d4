import * as auth0 from "pulumi-dynamic-auth0";

const login = new auth0.CustomDomain("login", { domain: "login.example.com", type: "self_managed_certs" });

/** Put these records into DNS with the provider that has your zone. */
export const records = login.verification.apply((verification) => verification?.methods);

const verified = new auth0.CustomDomainVerification("login", { customDomainId: login, deadlineMinutes: 15 });

/** For the proxy in front of Auth0. */
export const proxyKey = verified.cnameApiKey;

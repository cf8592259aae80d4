import * as auth0 from "pulumi-dynamic-auth0";

const login = new auth0.CustomDomain("login", {
  domain: "login.example.com",
  type: "auth0_managed_certs",
  domainMetadata: { brand: "acme" },
});

/** What to put into DNS: a CNAME of this name with this value. */
export const record = login.verification.apply((verification) => verification?.methods?.[0]);

import * as auth0 from "pulumi-dynamic-auth0";

const login = new auth0.CustomDomain("login", { domain: "login.example.com", type: "auth0_managed_certs" });

const verified = new auth0.CustomDomainVerification("login", { customDomainId: login });

new auth0.CustomDomainDefault("default", { domain: verified });

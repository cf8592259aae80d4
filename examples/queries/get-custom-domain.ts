import * as auth0 from "pulumi-dynamic-auth0";

const login = auth0.getCustomDomain({ domain: "accounts.example.com" });

export const status = login.then(({ status }) => status);

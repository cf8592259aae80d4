import * as auth0 from "pulumi-dynamic-auth0";
import { edition } from "./settings";

/** Auth0 takes care of its certificate. */
export const login = new auth0.CustomDomain("login", {
  domain: "login.shop.example.com",
  type: "auth0_managed_certs",
  tlsPolicy: "recommended",
  domainMetadata: edition<Record<string, string>>({ brand: "shop" }, { brand: "shop", country: "DE" }),
  relyingPartyIdentifier: edition("shop.example.com", null),
});

/** This one is behind a proxy of the company. */
export const proxied = new auth0.CustomDomain("proxied", {
  domain: "accounts.shop.example.com",
  type: "self_managed_certs",
  verificationMethod: "txt",
  customClientIpHeader: edition("true-client-ip", "cf-connecting-ip"),
});

export const verifiedLogin = new auth0.CustomDomainVerification("login", { customDomainId: login });

export const verifiedProxied = new auth0.CustomDomainVerification("proxied", {
  customDomainId: proxied,
  deadlineMinutes: edition(10, 20),
});

new auth0.CustomDomainDefault("default", { domain: edition(verifiedLogin, verifiedProxied) });

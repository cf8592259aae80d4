import { readFileSync } from "node:fs";
import path from "node:path";
import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

const text = (file: string) => readFileSync(path.join(__dirname, file), "utf8");

/** The shop, in the browser. */
export const shop = new auth0.Client("shop", {
  name: edition("Shop", "Example Shop"),
  appType: "spa",
  oidcConformant: true,
  logoUri: edition("https://shop.example.com/logo.png", "https://example.com/logo.png"),
  callbacks: edition(["https://shop.example.com/callback"], ["https://shop.example.com/login/callback"]),
  allowedLogoutUrls: edition(["https://shop.example.com"], ["https://shop.example.com/bye"]),
  allowedOrigins: edition(["https://shop.example.com"], ["https://shop.example.com", "https://example.com"]),
  grantTypes: ["authorization_code", "refresh_token"],
  tokenEndpointAuthMethod: "none",
  jwtConfiguration: {
    alg: edition("RS256", "PS256"),
    lifetimeInSeconds: edition(3600, 1800),
    scopes: edition({ plan: {} }, { tariff: {} }),
  },
  clientMetadata: { team: edition("shop", "sales") },
});

/** The app for phones. */
export const mobileApp = new auth0.Client("mobile-app", {
  name: "Mobile app",
  appType: "native",
  oidcConformant: true,
  mobile: {
    android: { appPackageName: edition("com.example.shop", "com.example.app") },
    ios: { teamId: "9JA89QQLNQ", appBundleIdentifier: edition("com.example.shop", "com.example.app") },
  },
});

const loginPage = (title: string) => `<!DOCTYPE html>
<title>${title}</title>
<script src="https://cdn.auth0.com/js/lock/14.0/lock.min.js"></script>`;

/** An older application of the company's own, in the classic login experience. It understands WS-Federation. */
export const backOffice = new auth0.Client("back-office", {
  name: "Back office",
  appType: "regular_web",
  clientSecret: secretOf("back office"),
  jwtConfiguration: { secretEncoded: false },
  sso: edition(true, false),
  customLoginPageOn: edition(true, false),
  customLoginPage: loginPage(edition("Office", "Back office")),
  customLoginPagePreview: loginPage(edition("Office (preview)", "Back office (preview)")),
  formTemplate: `<form method="post" action="@@action@@">${edition("Wait", "One moment")}</form>`,
  clientAliases: [edition("urn:example:office", "urn:example:back-office")],
  allowedClients: edition([shop], [shop, mobileApp]),
  encryptionKey: {
    pub: text("response-encryption.pub.pem"),
    cert: text("response-encryption.cert.pem"),
    ...edition({}, { subject: "/CN=office.example.com" }),
  },
});

/** Works through orders at night. */
export const worker = new auth0.Client("worker", {
  name: edition("Worker", "Order worker"),
  appType: "non_interactive",
  grantTypes: ["client_credentials"],
});

const key = (file: string) => ({ credentialType: "public_key" as const, pem: text(file) });

/** Keeps the books. It signs with a key of its own; the second edition prolongs it, and names the spare one anew. */
export const ledger = new auth0.Client("ledger", {
  name: "Ledger",
  appType: "non_interactive",
  grantTypes: ["client_credentials"],
  clientAuthenticationMethods: {
    privateKeyJwt: {
      credentials: [
        {
          ...key("ledger-1.pub.pem"),
          name: "Ledger",
          expiresAt: edition("2035-01-01T00:00:00.000Z", "2036-01-01T00:00:00.000Z"),
        },
        { ...key("ledger-2.pub.pem"), name: edition("Spare", "Spare of the ledger") },
      ],
    },
  },
});

/** Sells to other shops. In the second edition another company runs it, on a server. */
export const wholesale = new auth0.Client("wholesale", {
  name: "Wholesale",
  oidcConformant: true,
  appType: edition("spa", "regular_web"),
  isFirstParty: edition(true, false),
  tokenEndpointAuthMethod: edition("none", "client_secret_post"),
  callbacks: ["https://wholesale.example.net/callback"],
});

/** The dashboard of business customers, whose people belong to an organization. */
export const dashboard = new auth0.Client("dashboard", {
  name: "Dashboard",
  appType: "regular_web",
  oidcConformant: true,
  callbacks: ["https://dashboard.example.com/callback"],
  initiateLoginUri: "https://dashboard.example.com/login",
  organizationUsage: edition("allow", "require"),
});

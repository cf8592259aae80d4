import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

const company = edition("example", "example-europe");
const site = `https://${company}.example.com`;

/** Products that need no settings. */
const products: auth0.ClientAddons = { box: {}, cloudbees: {}, concur: {}, dropbox: {}, wsfed: {} };

/** Single sign-on of employees to the products that the company uses. */
new auth0.Client("intranet", {
  name: "Intranet",
  addons: {
    ...edition(products, {}),
    rms: { url: `${site}/rms` },
    mscrm: { url: `${site}/crm` },
    slack: { team: company },
    echosign: { domain: company },
    egnyte: { domain: company },
    newrelic: { account: company },
    office365: { domain: `${company}.example.com` },
    salesforce: { entityId: site },
    samlp: { audience: site, mappings: { email: "mail" } },
    sharepoint: { url: `${site}/sharepoint` },
    springcm: { acsUrl: `${site}/springcm` },
    zendesk: { accountName: company },
    zoom: { account: company },
  },
});

/** The same for guests, who take the simple ones over. */
new auth0.Client("extranet", { name: "Extranet", addons: edition({}, products) });

/** Tokens of other platforms in exchange for those of Auth0. */
new auth0.Client("delegation", {
  name: "Delegation",
  addons: {
    aws: { principal: "arn:aws:iam::123456789012:saml-provider/auth0", lifetimeInSeconds: edition(3600, 900) },
    azureBlob: { accountName: "example", containerName: edition("orders", "returns"), blobRead: true },
    azureSb: { namespace: company, sasKeyName: "auth0", sasKey: secretOf("service bus"), entityPath: "orders" },
    firebase: { secret: secretOf("firebase"), lifetimeInSeconds: 3600 },
    layer: { providerId: "example", keyId: secretOf("layer key"), privateKey: secretOf("layer") },
    salesforceApi: { clientId: secretOf("salesforce"), principal: "email", communityName: company },
    salesforceSandboxApi: { clientId: secretOf("salesforce sandbox"), principal: "email", communityName: company },
    sapApi: { clientId: "example", tokenEndpointUrl: `${site}/token`, servicePassword: secretOf("sap") },
    wams: { masterKey: secretOf("mobile services") },
  },
});

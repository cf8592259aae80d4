// Mistakes as users make them: each line below an expectation is an error.
import * as auth0 from "pulumi-dynamic-auth0";

// @ts-expect-error: no such kind of application
new auth0.Client("a", { name: "x", appType: "spaa" });
// @ts-expect-error: mistyped property
new auth0.Client("a", { name: "x", callback: ["https://example.com"] });
// @ts-expect-error: a list
new auth0.Client("a", { name: "x", callbacks: "https://example.com" });
// @ts-expect-error: a list of texts
new auth0.Client("a", { name: "x", callbacks: ["https://example.com", 3] });
// @ts-expect-error: the name is missing
new auth0.Client("a", { appType: "spa" });
// @ts-expect-error: the arguments are missing
new auth0.Client("a");
// @ts-expect-error: a number
new auth0.Client("a", { name: "x", jwtConfiguration: { lifetimeInSeconds: "3600" } });
// @ts-expect-error: mistyped nested property
new auth0.Client("a", { name: "x", signedRequestObject: { require: true } });
// @ts-expect-error: null is for what can be removed
new auth0.Client("a", { name: null });
// @ts-expect-error: the API's spelling
new auth0.Client("a", { name: "x", app_type: "spa" });

const client = new auth0.Client("a", { name: "x" });
const api = new auth0.ResourceServer("a", { identifier: "https://example.com" });
// @ts-expect-error: an application, not an API
new auth0.ClientGrant("a", { clientId: api, audience: api });
// @ts-expect-error: an id is a text
new auth0.ClientGrant("a", { clientId: 3, audience: api });
// @ts-expect-error: what is known only later is no text
export const length: number = client.clientId.length;
// @ts-expect-error: outputs cannot be set
client.clientSecret = client.name;
// @ts-expect-error: no such output
client.secret;

// @ts-expect-error: an option of databases
new auth0.Connection("a", { name: "x", strategy: "slack", options: { passwordPolicy: "good" } });
// @ts-expect-error: mistyped option
new auth0.Connection("a", { name: "x", strategy: "auth0", options: { passwordPolicyy: "good" } });
// @ts-expect-error: no such policy
new auth0.Connection("a", { name: "x", strategy: "auth0", options: { passwordPolicy: "best" } });
// @ts-expect-error: no such strategy
new auth0.Connection("a", { name: "x", strategy: "gogle" });
// @ts-expect-error: required options are missing
new auth0.Connection("a", { name: "x", strategy: "oidc" });
// @ts-expect-error: a client id is required
new auth0.Connection("a", { name: "x", strategy: "oidc", options: { issuer: "https://example.com" } });
// @ts-expect-error: the credentials of another service
new auth0.EmailProvider("a", { name: "sendgrid", credentials: { smtpHost: "smtp.example.com" } });

// @ts-expect-error: no such setting
new auth0.Provider("a", { tenant: "example" });
// @ts-expect-error: no such filter
auth0.getClients({ kind: "spa" });
// @ts-expect-error: the id is missing
auth0.getUser({});

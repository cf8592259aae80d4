// Programs as users write them: all of this compiles.
import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { Client, type ClientArgs, type ClientJwtConfiguration, type outputs } from "pulumi-dynamic-auth0";

const config = new pulumi.Config();
const url = pulumi.interpolate`https://${config.require("host")}/callback`;

const spa = new Client("spa", { name: "SPA", appType: "spa", callbacks: [url] }, { protect: true });

const args: ClientArgs = {
  name: Promise.resolve("Worker"),
  jwtConfiguration: spa.name.apply((): ClientJwtConfiguration => ({ alg: "RS256" })),
  callbacks: pulumi.output(["https://example.com", "https://example.org"]),
  grantTypes: [pulumi.output("client_credentials"), "implicit"],
  refreshToken: { rotationType: pulumi.output("rotating" as const), expirationType: "expiring" },
  clientMetadata: { team: "operations", cost: pulumi.interpolate`${spa.name}` },
  addons: { samlp: { audience: url, mappings: { email: "mail" } }, wsfed: {} },
  parRequestExpiry: null,
  extra: { shiny_new_setting: { on: true } },
};
const worker = new auth0.Client("worker", args);

const api = new auth0.ResourceServer("api", { identifier: url, scopes: [{ value: "read:orders" }] });
new auth0.ClientGrant("by-resource", { clientId: worker, audience: api, scope: ["read:orders"] });
new auth0.ClientGrant("by-output", { clientId: worker.clientId, audience: api.identifier });
new auth0.ClientGrant("by-text", { clientId: "abc", audience: "https://api.example.com", subjectType: "client" });

const database = new auth0.Connection("database", {
  name: "customers",
  strategy: "auth0",
  enabledClients: [spa, "id", worker.clientId],
  options: { passwordPolicy: "good", configuration: { key: config.requireSecret("key") } },
});
new auth0.Connection("google", {
  name: "google",
  strategy: "google-oauth2",
  options: { clientId: "x", clientSecret: config.requireSecret("google"), ...{ shiny_new_option: true } },
});
new auth0.Connection("later", { name: "later", strategy: database.name, options: { anything: [1, { a: true }] } });

const user = new auth0.User("jane", { connection: database, email: "jane@example.com", userMetadata: { a: [1, 2] } });
new auth0.PasswordChangeTicket("jane", { userId: user, triggers: { request: 1 } });
new auth0.UserUnblock("jane", { userId: user.id });
new auth0.Tenant("tenant");
new auth0.EmailProvider("mail", { name: "sendgrid", credentials: { apiKey: config.requireSecret("sendgrid") } });

const eu = new auth0.Provider("eu", { domain: "company.eu.auth0.com", clientId: "x", clientSecret: url });
new auth0.Rule("rule", { name: "Rule", script: "function (user, context, callback) {}" }, { provider: eu });

const found: Promise<auth0.GetClientResult> = auth0.getClient({ name: "SPA" }, { provider: eu });
const all: Promise<auth0.GetClientResult[]> = auth0.getClients();
const byOutput: pulumi.Output<outputs.GetClientResult> = auth0.getClientOutput({ clientId: spa.clientId });

export const callbacks: pulumi.Output<string[] | undefined> = spa.callbacks;
export const alg: pulumi.Output<string | undefined> = spa.jwtConfiguration.apply((jwt) => jwt?.alg);
export const jwt: pulumi.Output<outputs.ClientJwtConfiguration | undefined> = spa.jwtConfiguration;
export const secret: Promise<pulumi.Output<string> | undefined> = found.then(({ clientSecret }) => clientSecret);
export const ids: Promise<string[]> = all.then((clients) => clients.map(({ clientId }) => clientId));
export const name: pulumi.Output<string | undefined> = byOutput.apply((client) => client.clientSecret);
export const lifted: pulumi.Output<string> = byOutput.clientId;

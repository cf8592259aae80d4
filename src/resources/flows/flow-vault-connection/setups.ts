import { z } from "zod";
import { email, matching, object, open } from "../../../definition";

const text = z.string().min(1);
const httpsUrl = matching(/^https:\/\/\S+$/, 'a URL that starts with "https://"');

const type = <T extends string>(name: T, description = "How to log in to the service.") =>
  z.literal(name).describe(description);

const apiKey = text.describe("API key of the account.");
const secretKey = text.describe("Secret key of the account.");
const accessToken = text.describe("Access token of the account.");

const byApiKey = object({ apiKey, type: type("API_KEY") });
const bySecretKey = object({ secretKey, type: type("API_KEY") });
const byToken = object({ token: accessToken, type: type("TOKEN") });

/** Auth0's dashboard gets the code when somebody logs in to the service; it can be used once. */
const byOauthCode = open({
  code: text.optional().describe("Code that the service has given when somebody logged in to it. It can be used once."),
  type: type("OAUTH_CODE").optional(),
});

const byWebhook = object({
  url: httpsUrl.describe("Address of the webhook, which holds its secret."),
  type: type("WEBHOOK"),
});

const algorithms = ["HS", "RS", "ES", "PS"].flatMap((family) =>
  ["256", "384", "512"].map((bits) => `${family}${bits}`),
) as [string, ...string[]];

const http = [
  object({ token: text.describe("Token of the header `authorization`."), type: type("BEARER") }),
  object({
    username: text.max(155).describe("User to log in as."),
    password: text.max(155).optional().describe("Password of the user."),
    type: type("BASIC_AUTH"),
  }),
  object({
    name: text.max(55).describe("Name of the header or parameter."),
    value: text.max(255).describe("API key that it holds."),
    in: z.enum(["HEADER", "QUERY"]).describe("Whether it is a header or a parameter of the address."),
    type: type("API_KEY"),
  }),
  object({
    clientId: text.max(255).describe("Id of the application that asks for tokens."),
    clientSecret: text.max(255).describe("Secret of the application."),
    tokenEndpoint: httpsUrl.max(500).describe("Address that gives tokens."),
    audience: text.max(255).optional().describe("API that the tokens are for."),
    resource: text.max(255).optional().describe("Resource that the tokens are for."),
    scope: text.max(1024).optional().describe("Scopes of the tokens, with spaces between them."),
    type: type("OAUTH_CLIENT_CREDENTIALS"),
  }),
] as const;

/** What a vault connection holds, by the id of its app. Apps that are not here take any setup. */
export const setups = {
  ACTIVECAMPAIGN: object({
    apiKey,
    baseUrl: httpsUrl.describe("Address of the account, such as `https://acme.api-us1.com`."),
    type: type("API_KEY"),
  }),
  AIRTABLE: byApiKey,
  AUTH0: object({
    clientId: text.describe("Id of a machine-to-machine application of the tenant."),
    clientSecret: text.describe("Secret of the application."),
    domain: text.describe("Domain of the tenant."),
    audience: httpsUrl.optional().describe("API that the tokens are for; the Management API of the tenant unless set."),
    type: type("OAUTH_APP"),
  }),
  BIGQUERY: object({
    projectId: text.optional().describe("Id of the project in Google Cloud."),
    privateKey: text.optional().describe("Private key of the service account."),
    clientEmail: email().optional().describe("Address of the service account."),
    type: type("OAUTH_JWT").optional(),
  }),
  CLEARBIT: bySecretKey,
  DOCUSIGN: byOauthCode,
  GOOGLE_SHEETS: byOauthCode,
  HTTP: z.union(http),
  HUBSPOT: z.union([byApiKey, byOauthCode]),
  JWT: open({
    algorithm: z.enum(algorithms).describe("Algorithm of the signature. What else it takes depends on it."),
    type: type("JWT", "A key that signs or verifies tokens."),
  }),
  MAILCHIMP: z.union([bySecretKey, byOauthCode]),
  MAILJET: object({ apiKey, secretKey, type: type("API_KEY") }),
  PIPEDRIVE: z.union([byToken, byOauthCode]),
  SALESFORCE: byOauthCode,
  SENDGRID: byApiKey,
  SLACK: z.union([byWebhook, byOauthCode]),
  STRIPE: z.union([
    object({
      privateKey: text.describe("Secret key of the account."),
      publicKey: text.describe("Publishable key of the account."),
      type: type("KEY_PAIR"),
    }),
    byOauthCode,
  ]),
  TELEGRAM: byToken,
  TWILIO: object({ accountId: text.describe("SID of the account."), apiKey, type: type("API_KEY") }),
  WHATSAPP: byToken,
  ZAPIER: byWebhook,
};

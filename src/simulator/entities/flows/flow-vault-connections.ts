import { randomBytes } from "node:crypto";
import * as z from "zod";
import { body, either, loose, oneOf, optional } from "../../endpoints/body-schema";
import { collection } from "../../endpoints/collection";
import type { Route } from "../../endpoints/route";
import { isObject, type JsonObject, omit, overlay } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import { createdStatus } from "../before-release";

const text = z.string();
const name = text.min(1).max(150);
const is = (type: string) => ({ type: z.literal(type) });
const mayBe = (type: string) => optional(z.literal(type), "type");
const https = z.string().regex(/^https:\/\//);

const apiKey = body({ ...is("API_KEY"), api_key: text });
const secretKey = body({ ...is("API_KEY"), secret_key: text });
const token = body({ ...is("TOKEN"), token: text });
const oauthCode = loose({ ...mayBe("OAUTH_CODE"), ...optional(text, "code") });
const webhook = body({ ...is("WEBHOOK"), url: https });

const http = [
  body({ ...is("BEARER"), token: text }),
  body({
    ...is("BASIC_AUTH"),
    username: text.min(1).max(155),
    ...optional(text.min(1).max(155), "password"),
  }),
  body({ ...is("API_KEY"), name: text.min(1).max(55), value: text.min(1).max(255), in: oneOf("HEADER QUERY") }),
  body({
    ...is("OAUTH_CLIENT_CREDENTIALS"),
    client_id: text.min(1).max(255),
    client_secret: text.min(1).max(255),
    token_endpoint: https.max(500),
    ...optional(text.min(1).max(255), "audience", "resource"),
    ...optional(text.min(1).max(1024), "scope"),
  }),
];

const algorithms = oneOf("HS256 HS384 HS512 RS256 RS384 RS512 ES256 ES384 ES512 PS256 PS384 PS512");

/** What a connection to each service may hold, as the official document says. */
const setups: Readonly<Record<string, readonly z.ZodType[]>> = {
  ACTIVECAMPAIGN: [body({ ...is("API_KEY"), api_key: text, base_url: https })],
  AIRTABLE: [apiKey],
  AUTH0: [
    body({
      ...is("OAUTH_APP"),
      client_id: text,
      client_secret: text,
      domain: text,
      ...optional(https, "audience"),
    }),
  ],
  BIGQUERY: [body({ ...mayBe("OAUTH_JWT"), ...optional(text, "project_id", "private_key", "client_email") })],
  CLEARBIT: [secretKey],
  DOCUSIGN: [oauthCode],
  GOOGLE_SHEETS: [oauthCode],
  HTTP: http,
  HUBSPOT: [apiKey, oauthCode],
  JWT: [loose({ ...is("JWT"), algorithm: algorithms })],
  MAILCHIMP: [secretKey, oauthCode],
  MAILJET: [body({ ...is("API_KEY"), api_key: text, secret_key: text })],
  PIPEDRIVE: [token, oauthCode],
  SALESFORCE: [oauthCode],
  SENDGRID: [apiKey],
  SLACK: [webhook, oauthCode],
  STRIPE: [body({ ...is("KEY_PAIR"), private_key: text, public_key: text }), oauthCode],
  TELEGRAM: [token],
  TWILIO: [body({ ...is("API_KEY"), account_id: text, api_key: text })],
  WHATSAPP: [token],
  ZAPIER: [webhook],
};

const setup = z.unknown().optional();

/** In which words Auth0 refuses a setup that is none of the app's is not recorded. */
function checkSetup(appId: unknown, sent: JsonObject): void {
  if (sent.setup !== undefined && !either(...setups[String(appId)]!).safeParse(sent.setup).success)
    throw badRequest("Payload validation error: 'Data does not match any schemas from 'oneOf'' on property setup.");
}

/** What is shown of who logs in. Recorded is that of a bearer token; the others are guessed after it. */
function accountName(setup: unknown): JsonObject {
  if (!isObject(setup)) return {};
  const masked = (value: unknown) => `${String(value).slice(0, 3)}***${String(value).slice(-3)}`;
  return setup.type === "BEARER" ? { account_name: `Bearer ${masked(setup.token)}` } : {};
}

const written = (object: JsonObject): JsonObject => ({
  ...object,
  ...accountName(object.setup),
  ready: object.setup !== undefined,
  updated_at: new Date().toISOString(),
  fingerprint: randomBytes(16).toString("hex"),
});

/** How flows log in to services. */
export const flowVaultConnections: Route[] = collection({
  name: "flow-vault-connections",
  path: "/flows/vault/connections",
  id: "id",
  listing: { key: "connections" },
  scope: "flows_vault_connections",
  inexistent: () => notFound("Connection not found"),
  deleteAgain: () => {
    throw notFound("Connection not found");
  },
  create: body({ name, app_id: oneOf(Object.keys(setups).join(" ")), setup }),
  update: body({ ...optional(name, "name"), ...optional(either(...Object.values(setups).flat()), "setup") }),
  createdStatus,
  newId: () => prefixed("ac", 22),
  build: (sent) => {
    checkSetup(sent.app_id, sent);
    const made = written(sent);
    return { ...made, created_at: made.updated_at };
  },
  change: (current, sent) => {
    checkSetup(current.app_id, sent);
    return written(overlay(current, sent));
  },
  // Recorded: a write answers `refreshed_at` as null while a read leaves it out.
  present: (object, _call, operation) => ({
    ...omit(object, ["setup"]),
    ...(["create", "update"].includes(operation) && object.setup === undefined && { refreshed_at: null }),
  }),
});

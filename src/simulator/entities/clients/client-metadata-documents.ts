import * as z from "zod";
import { documentAt } from "../../documents";
import { body, validate } from "../../endpoints/body-schema";
import { type Call, created, ok, post, type Route } from "../../endpoints/route";
import { compact, type JsonObject } from "../../json-object";
import { badRequest } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";

const format = "absolute-https-uri-or-empty";
const url = z
  .string()
  .min(1)
  .max(120)
  .refine((text) => text.startsWith("https://") && URL.canParse(text), {
    error: ({ input }) => `Object didn't pass validation for format ${format}: ${input}`,
  });

const naming = body({ external_client_id: url });

/** What an application says of itself. */
interface Metadata extends JsonObject {
  readonly redirect_uris?: readonly string[];
}

/** Applications of which recordings tell what they say. */
const known: Readonly<Record<string, Metadata>> = {
  "https://client.dev/oauth/metadata.json": {
    client_name: "client.dev",
    redirect_uris: ["https://client.dev/oauth/callback"],
    grant_types: ["authorization_code"],
    token_endpoint_auth_method: "none",
  },
  "https://tinywiki.xyz/client.json": {
    ...{ client_name: "TinyWiki", redirect_uris: ["https://tinywiki.xyz/"], logo_uri: "https://tinywiki.xyz/logo.png" },
    ...{ client_uri: "https://tinywiki.xyz/", grant_types: ["authorization_code"], application_type: "native" },
    token_endpoint_auth_method: "none",
  },
};

/** What Auth0 takes notice of in a document. */
const mappedNames = ["client_id", "client_name", "redirect_uris", "logo_uri", "grant_types", "application_type"];
const taken = [...mappedNames, "description", "token_endpoint_auth_method", "jwks_uri"];

/** The fields of a client that Auth0 takes from its document. Keys that the document points to are not fetched. */
const mappedFields = (url: string, document: Metadata): JsonObject =>
  compact({
    external_client_id: url,
    name: document.client_name,
    callbacks: document.redirect_uris,
    logo_uri: document.logo_uri,
    description: document.description,
    grant_types: document.grant_types ?? ["authorization_code"],
    app_type: document.application_type === "native" ? "native" : "regular_web",
    token_endpoint_auth_method: document.token_endpoint_auth_method ?? "none",
    jwks_uri: document.jwks_uri,
  });

/** The rules of such documents, of which no recording tells how Auth0 words that they are broken. */
function violationsOf(url: string, document: Metadata): string[] {
  const { client_id = url, client_name, redirect_uris = [] } = document;
  return [
    ...(client_id === url ? [] : ["client_id must be the URL of the document"]),
    ...(typeof client_name === "string" ? [] : ["client_name is required"]),
    ...(redirect_uris.length > 0 ? [] : ["redirect_uris is required"]),
  ];
}

function warningsOf(document: Metadata): string[] {
  const others = Object.keys(document).filter((name) => !taken.includes(name));
  const words = "These properties are not validated or mapped to the Auth0 client configuration.";
  return others.length > 0 ? [`Ignoring unsupported properties: ${others.join(", ")}. ${words}`] : [];
}

const registered = (tenant: Tenant, url: string): JsonObject | undefined =>
  tenant.all("clients").find(({ external_client_id }) => external_client_id === url);

/** What Auth0 makes of a document; undefined where there is none. */
function reading(tenant: Tenant, url: string) {
  const document = documentAt(tenant, url) ?? known[url];
  if (!document) return undefined;
  const violations = violationsOf(url, document);
  return {
    mapped_fields: mappedFields(url, document),
    validation: { valid: violations.length === 0, violations, warnings: warningsOf(document) },
  };
}

const urlOf = (call: Call): string => String(validate(naming, call.body).external_client_id);

type Build = (sent: JsonObject, tenant: Tenant, id: string) => JsonObject;

/** Registers a third party's client, whose refresh tokens rotate and expire. */
function register(tenant: Tenant, mapped: JsonObject, build: Build): JsonObject {
  const id = prefixed("tpc", 22);
  const sent = {
    ...mapped,
    external_metadata_type: "cimd",
    external_metadata_created_by: "admin",
    is_first_party: false,
    third_party_security_mode: "strict",
    refresh_token: {
      rotation_type: "rotating",
      expiration_type: "expiring",
      token_lifetime: 2_592_000,
      idle_token_lifetime: 1_296_000,
    },
  };
  return tenant.put("clients", id, build(sent, tenant, id));
}

/** Clients that describe themselves in a document at their id, which is a URL. */
export const clientMetadataDocuments = (build: Build): Route[] => [
  // The document tells that there are errors in place of a validation, and not in which words.
  post("/clients/cimd/preview", ["read:clients"], (call) => {
    const url = urlOf(call);
    const { client_id } = registered(call.tenant, url) ?? {};
    const found = reading(call.tenant, url) ?? { errors: [`The metadata document at ${url} could not be fetched.`] };
    return ok({ ...found, ...(client_id !== undefined && { client_id }) });
  }),
  // What is refused, and how, is an assumption.
  post("/clients/cimd/register", ["create:clients", "update:clients"], (call) => {
    const { tenant } = call;
    const url = urlOf(call);
    const found = reading(tenant, url);
    if (!found) throw badRequest(`The metadata document at ${url} could not be fetched.`);
    if (!found.validation.valid) throw badRequest(found.validation.violations.join("; "));
    const before = registered(tenant, url);
    const client = before
      ? tenant.put("clients", String(before.client_id), { ...before, ...found.mapped_fields })
      : register(tenant, found.mapped_fields, build);
    const answer = { client_id: client.client_id, ...found };
    return before ? ok(answer) : created(answer);
  }),
];

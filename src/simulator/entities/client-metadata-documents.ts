import * as z from "zod";
import { body, validate } from "../body-schema";
import { prefixed } from "../identifiers";
import type { JsonObject } from "../json-object";
import { type Call, created, ok, post, type Route } from "../route";
import type { Tenant } from "../tenant";

const format = "absolute-https-uri-or-empty";
const url = z
  .string()
  .min(1)
  .max(120)
  .refine((text) => text.startsWith("https://") && URL.canParse(text), {
    error: ({ input }) => `Object didn't pass validation for format ${format}: ${input}`,
  });

const naming = body({ external_client_id: url });

/** The fields of a client that Auth0 reads from its metadata document; without a network the document is made up. */
function mappedFields(url: string): JsonObject {
  const { host } = new URL(url);
  return {
    external_client_id: url,
    name: host,
    callbacks: [`https://${host}/oauth/callback`],
    grant_types: ["authorization_code"],
    app_type: "regular_web",
    token_endpoint_auth_method: "none",
  };
}

const registered = (tenant: Tenant, url: string): JsonObject | undefined =>
  tenant.all("clients").find(({ external_client_id }) => external_client_id === url);

const answerOf = (url: string, client: JsonObject | undefined): JsonObject => ({
  ...(client && { client_id: client.client_id }),
  mapped_fields: mappedFields(url),
  validation: { valid: true, violations: [], warnings: [] },
});

const urlOf = (call: Call): string => String(validate(naming, call.body).external_client_id);

type Build = (sent: JsonObject, tenant: Tenant, id: string) => JsonObject;

/** Registers a third party's client, whose refresh tokens rotate and expire. */
function register(tenant: Tenant, url: string, build: Build): JsonObject {
  const id = prefixed("tpc", 22);
  const sent = {
    ...mappedFields(url),
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
  post("/clients/cimd/preview", ["read:clients"], (call) => {
    const url = urlOf(call);
    return ok(answerOf(url, registered(call.tenant, url)));
  }),
  post("/clients/cimd/register", ["create:clients", "update:clients"], (call) => {
    const url = urlOf(call);
    const before = registered(call.tenant, url);
    return before ? ok(answerOf(url, before)) : created(answerOf(url, register(call.tenant, url, build)));
  }),
];

import * as z from "zod";
import { anything, body, changes, clearable, either, oneOf, optional, validate } from "../endpoints/body-schema";
import { project } from "../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../endpoints/route";
import { compact, isObject, type JsonObject, omit, overlay } from "../json-object";
import { conflict, notFound } from "../refusal";

const path = "/emails/provider";
const name = oneOf("mailgun mandrill sendgrid resend ses sparkpost smtp azure_cs ms365 custom");

const text = z.string().min(1);
const region = clearable(z.enum(["eu"]), "region");

/** How each service is logged in to. Which of them goes with the name is not checked. */
const credentials = either(
  body({ api_key: text }),
  body(optional(text, "accessKeyId", "secretAccessKey", "region")),
  body({
    ...optional(z.string(), "smtp_host"),
    ...optional(z.int(), "smtp_port"),
    ...optional(text, "smtp_user", "smtp_pass"),
  }),
  body({ ...optional(text, "api_key"), ...region }),
  body({ ...optional(text, "api_key"), ...optional(z.string().min(4), "domain"), ...region }),
  body(optional(text, "connectionString")),
  body(optional(text, "tenantId", "clientId", "clientSecret")),
);

const shared = {
  ...optional(z.boolean(), "enabled"),
  ...optional(z.string(), "default_from_address"),
  ...clearable(anything, "settings"),
};
const createProvider = body({ name, credentials, ...shared });
const updateProvider = changes({ ...optional(name, "name"), ...optional(credentials, "credentials"), ...shared });

/** Credentials that are taken and never answered. */
const secrets = [
  ...["api_key", "smtp_pass", "accessKeyId", "secretAccessKey", "connectionString", "clientId", "clientSecret"],
  "tenantId",
];

const present = (provider: JsonObject): JsonObject => ({
  ...provider,
  credentials: isObject(provider.credentials) ? compact(omit(provider.credentials, secrets)) : {},
});

function configured({ tenant }: Call): JsonObject {
  const provider = tenant.get("settings", path);
  if (!provider) throw notFound("There is not a configured email provider", "inexistent_email_provider");
  return provider;
}

/** Credentials are replaced whole, and settings go with the provider that they were for. */
function change(current: JsonObject, sent: JsonObject): JsonObject {
  const another = sent.name !== undefined && sent.name !== current.name;
  return overlay(another ? omit(current, ["settings", "credentials"]) : current, sent);
}

/** How the tenant sends emails. */
export const emailProvider: Route[] = [
  get(path, ["read:email_provider"], (call) => ok(project(present(configured(call)), call.query))),
  post(path, ["create:email_provider"], ({ tenant, body: sent }) => {
    validate(createProvider, sent);
    if (tenant.get("settings", path))
      throw conflict("Email provider is already configured.", "email_provider_conflict");
    return created(present(tenant.put("settings", path, { enabled: true, ...sent })));
  }),
  patch(path, ["update:email_provider"], (call) => {
    validate(updateProvider, call.body);
    // Any tenant sends mail from the start; a change that names the service sets it up.
    const current = "name" in call.body ? call.tenant.get("settings", path) : configured(call);
    return ok(present(call.tenant.put("settings", path, change(current ?? {}, call.body))));
  }),
  remove(path, ["delete:email_provider"], ({ tenant }) => {
    tenant.delete("settings", path);
    return noContent;
  }),
];

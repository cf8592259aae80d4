import * as z from "zod";
import { body, clearable, oneOf, optional, validate } from "../endpoints/body-schema";
import { type Call, get, ok, patch, post, put, type Route } from "../endpoints/route";
import type { JsonObject } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import type { Tenant } from "../tenant/tenant";

const names =
  "verify_email verify_email_by_code auth_email_by_code reset_email reset_email_by_code welcome_email blocked_account stolen_credentials enrollment_email mfa_oob_code user_invitation change_password password_reset async_approval";
const template = oneOf(names);

const text = z.string();
const texts = ["body", "from", "subject", "syntax"];
const others = {
  ...clearable(text, "resultUrl"),
  ...clearable(z.number().min(0), "urlLifetimeInSeconds"),
  ...optional(z.boolean(), "includeEmailInRedirect"),
};
const whole = body({
  template,
  ...Object.fromEntries(texts.map((name) => [name, text.nullable()])),
  ...others,
  enabled: z.boolean().nullable(),
});
const changed = body({
  ...optional(template, "template"),
  ...clearable(text, ...texts),
  ...others,
  ...clearable(z.boolean(), "enabled"),
});

/** Keys in the order in which Auth0 answers them. */
const order = ["template", "body", "from", "resultUrl", "subject", "syntax", "urlLifetimeInSeconds"];
const inOrder = (sent: JsonObject): JsonObject => {
  const { includeEmailInRedirect, enabled, ...rest } = sent;
  const first = order.filter((key) => rest[key] !== undefined).map((key) => [key, rest[key]]);
  return {
    ...Object.fromEntries(first),
    ...(includeEmailInRedirect !== undefined && { includeEmailInRedirect }),
    enabled,
  };
};

const placeOf = (name: string): string => `/email-templates/${name}`;

/** Keeps a template as it was sent: null is answered as null, which the official document has. */
const keep = (tenant: Tenant, name: string, sent: JsonObject): JsonObject =>
  tenant.put("settings", placeOf(name), inOrder({ ...sent, template: name }));

function nameIn({ parameters }: Call): string {
  const { templateName: name = "" } = parameters;
  if (!names.split(" ").includes(name))
    throw badRequest(`Path validation error: 'No enum match for: ${name}' on property templateName.`, "invalid_uri");
  return name;
}

function existing(call: Call): JsonObject {
  const found = call.tenant.get("settings", placeOf(nameIn(call)));
  if (!found) throw notFound("The template does not exist.", "inexistent_email_template");
  return found;
}

const one = "/email-templates/{templateName}";

/** The mails that a tenant has changed: none at first, and none is deleted again. */
export const emailTemplates: Route[] = [
  post("/email-templates", ["create:email_templates"], ({ tenant, body: sent }) => {
    const { template: name } = validate(whole, sent) as { template: string };
    if (tenant.get("settings", placeOf(name))) throw conflict(`Template ${name} already exists.`);
    return ok(keep(tenant, name, sent));
  }),
  get(one, ["read:email_templates"], (call) => ok(existing(call))),
  patch(one, ["update:email_templates"], (call) => {
    validate(changed, call.body);
    return ok(keep(call.tenant, nameIn(call), { ...existing(call), ...call.body }));
  }),
  put(one, ["update:email_templates"], (call) => {
    validate(whole, call.body);
    existing(call);
    return ok(keep(call.tenant, nameIn(call), call.body));
  }),
];

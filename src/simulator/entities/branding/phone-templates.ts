import * as z from "zod";
import { body, loose, oneOf, optional, validate } from "../../endpoints/body-schema";
import { type Collection, collection, existing } from "../../endpoints/collection";
import { get, ok, patch, post, type Route } from "../../endpoints/route";
import { isObject, type JsonObject } from "../../json-object";
import { badRequest, conflict } from "../../refusal";
import { base58Id } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";
import { asAsked, noResource, recipient } from "./phone-messages";

const path = "/branding/phone/templates";

const code = "{{ code | escape }}";
const company = "{{ friendly_name | escape }}";
const place =
  "{% if user.city %} from {{user.city}}, {{user.country}}{% elsif user.country %} from {{user.country}}{% endif %}";

/** A text with a code, and how a call reads it out twice. */
const ofCode = (text: string, what: string) => ({
  text,
  voice: `Hello. Your ${what} code for ${company} is {{ pause }} ${code}. I repeat, your ${what} code is {{ pause }} ${code}`,
});

const blocked = `We detected suspicious activity on your account from the ip {{user.source_ip}}${place}. Logins from this IP have been blocked on your account. If this is your IP, please reset your password to unblock your account. Otherwise, disregard this message.`;

/** What Auth0 says by itself, as recorded. Of `password_breach` no recording tells. */
const texts: Readonly<Record<string, JsonObject>> = {
  blocked_account: { text: blocked, voice: blocked },
  change_password: ofCode(`${code} is your password change code for ${company}`, "password change"),
  otp_enroll: ofCode(
    `${code} is your verification code for ${company}. Please enter this code to verify your enrollment.`,
    "verification",
  ),
  otp_verify: ofCode(`${code} is your verification code for ${company}`, "verification"),
};

const words = z.string().min(1).max(20_000);
const some = (value: JsonObject) => Object.keys(value).length > 0;
const tooFew = "Too few properties defined (0), minimum 1";
const parts = {
  from: z.string().min(1).max(16).optional(),
  body: body(optional(words, "text", "voice"))
    .refine(some, tooFew)
    .optional(),
};
const content = body({ ...optional(z.string(), "syntax"), ...parts }).refine(some, tooFew);

const now = () => new Date().toISOString();

/** The parts in the order in which they are answered, over those that are there. */
function laidOver(current: JsonObject, sent: unknown): JsonObject {
  const { body: before, from } = current;
  const given = isObject(sent) ? sent : {};
  const said = { ...(isObject(before) && before), ...(isObject(given["body"]) && given["body"]) };
  const sender = given["from"] ?? from;
  const syntax = given["syntax"] ?? current["syntax"];
  return {
    ...(syntax !== undefined && { syntax }),
    ...(Object.keys(said).length > 0 && { body: said }),
    ...(sender !== undefined && { from: sender }),
  };
}

const definition: Collection = {
  name: "phone-templates",
  path,
  id: "id",
  listing: { key: "templates" },
  scope: "phone_templates",
  inexistent: noResource,
  create: body({
    ...optional(oneOf("otp_verify otp_enroll change_password blocked_account password_breach"), "type"),
    ...optional(z.boolean(), "disabled"),
    content: content.optional(),
  }),
  update: body({ ...optional(z.boolean(), "disabled"), content: body(parts).refine(some, tooFew).optional() }),
  // That words which are not sent are Auth0's own is an assumption.
  build: ({ type, disabled = false, content: sent }, { tenant }) => {
    // The document requires nothing: that there is no template without a type is an assumption.
    if (type === undefined) throw badRequest("Payload validation error: 'Missing required property: type'.");
    const created_at = now();
    return {
      ...{ id: base58Id("tem"), tenant: tenant.name, channel: "phone", type, disabled },
      ...{
        created_at,
        updated_at: created_at,
        content: laidOver({ syntax: "liquid", body: texts[String(type)] }, sent),
      },
    };
  },
  // The words are those of the document.
  unique: [{ keys: ["type"], conflict: () => conflict("Phone template already configured for tenant") }],
  change: ({ content: before, ...current }, { content: sent, ...others }) => ({
    ...{ ...current, ...others, updated_at: now() },
    content: laidOver(before as JsonObject, sent),
  }),
  deleteAgain: () => {
    throw noResource();
  },
};

/** As recorded: a list has what nobody has changed as well, without an id. */
function unchanged(tenant: Tenant): JsonObject[] {
  const time = now();
  return Object.entries(texts)
    .filter(([type]) => tenant.having("phone-templates", "type", type).length === 0)
    .map(([type, said]) => ({
      ...{ tenant: tenant.name, channel: "phone", type, disabled: false, created_at: time, updated_at: time },
      content: { syntax: "liquid", body: said, from: "" },
    }));
}

const [, ...others] = collection(definition);

/** What messages to phones say. */
export const phoneTemplates: Route[] = [
  get(path, ["read:phone_templates"], ({ tenant, query }) =>
    ok({ templates: [...tenant.all("phone-templates"), ...unchanged(tenant)].filter(asAsked(query)) }),
  ),
  ...others,
  // As recorded, the sender stays. What becomes of words that Auth0 has none of its own for is not: they stay.
  patch(`${path}/{id}/reset`, ["update:phone_templates"], (call) => {
    const { content: before, ...template } = existing(definition, call);
    const body = texts[String(template["type"])] ?? (before as JsonObject)["body"];
    const reset = { ...template, updated_at: now(), content: laidOver(before as JsonObject, { body }) };
    return ok(call.tenant.put("phone-templates", String(template["id"]), reset));
  }),
  // No recording has one: it is answered in the words of a provider's.
  post(`${path}/{id}/try`, ["create:phone_templates"], (call) => {
    validate(loose(recipient), call.body);
    existing(definition, call);
    return { status: 202, body: { message: "Test notification successfully sent for processing" } };
  }),
];

import * as z from "zod";
import { body, oneOf, optional, texts, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, put, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit, overlay } from "../../json-object";
import { notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import { userOf } from "./users";

const name = "authentication-methods";
const path = `/users/{id}/${name}`;
const one = `${path}/{authentication_method_id}`;

const preferred = optional(z.enum(["voice", "sms"]), "preferred_authentication_method");
const phone = optional(z.string().min(2).max(30), "phone_number");

const createMethod = body({
  type: oneOf("phone email totp webauthn-roaming passkey"),
  ...optional(
    z.string(),
    "name",
    "totp_secret",
    "email",
    "key_id",
    "public_key",
    "aaguid",
    "user_agent",
    "user_handle",
  ),
  ...optional(z.string(), "relying_party_identifier", "identity_user_id"),
  ...phone,
  ...preferred,
  ...optional(z.enum(["single_device", "multi_device"]), "credential_device_type"),
  ...optional(z.boolean(), "credential_backed_up"),
  ...optional(texts, "transports"),
});

const replaceMethods = z.array(
  body({
    type: oneOf("phone email totp"),
    ...optional(z.string().min(1).max(20), "name"),
    ...optional(z.string().min(1), "email", "totp_secret"),
    ...phone,
    ...preferred,
  }),
);

const updateMethod = body({ ...optional(z.string(), "name"), ...preferred });

const methodsOf = (call: Call): JsonObject[] => {
  const { user_id } = userOf(call);
  return call.tenant.all(name).filter((method) => method.user_id === user_id);
};

function methodOf(call: Call): JsonObject {
  const method = methodsOf(call).find(({ id }) => id === call.parameters.authentication_method_id);
  if (!method) throw notFound("The authentication method does not exist.");
  return method;
}

/** The secret is never shown again. */
const show = (method: JsonObject): JsonObject => omit(method, ["user_id", "totp_secret"]);

function add(call: Call, sent: JsonObject): JsonObject {
  const method = { ...sent, id: `${sent.type}|${prefixed("dev")}`, created_at: new Date().toISOString() };
  call.tenant.put(name, method.id, { ...method, user_id: userOf(call).user_id });
  return method;
}

function change(call: Call): JsonObject {
  const changes = validate(updateMethod, call.body);
  const method = methodOf(call);
  return call.tenant.put(name, String(method.id), overlay(method, changes));
}

function removeAll(call: Call): void {
  for (const { id } of methodsOf(call)) call.tenant.delete(name, String(id));
}

/** What users prove who they are with, besides their password. */
export const authenticationMethods: Route[] = [
  get(path, ["read:authentication_methods"], (call) =>
    ok(page(methodsOf(call).map(show), call.query, { key: "authenticators" })),
  ),
  {
    ...post(path, ["create:authentication_methods"], (call) => {
      userOf(call);
      return created(add(call, validate(createMethod, call.body)));
    }),
    about: { name, belongsTo: { user_id: { in: "users" } } },
  },
  put(path, ["update:authentication_methods"], (call) => {
    userOf(call);
    const sent = validate(replaceMethods, call.body);
    removeAll(call);
    return ok(sent.map((method) => add(call, method)));
  }),
  remove(path, ["delete:authentication_methods"], (call) => {
    removeAll(call);
    return noContent;
  }),
  get(one, ["read:authentication_methods"], (call) => ok(show(methodOf(call)))),
  patch(one, ["update:authentication_methods"], (call) => ok(show(change(call)))),
  remove(one, ["delete:authentication_methods"], (call) => {
    call.tenant.delete(name, String(methodOf(call).id));
    return noContent;
  }),
];

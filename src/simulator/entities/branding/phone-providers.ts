import * as z from "zod";
import { body, changes, either, loose, oneOf, optional, validate } from "../../endpoints/body-schema";
import { type Collection, collection, existing } from "../../endpoints/collection";
import { get, ok, post, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { conflict, Refusal } from "../../refusal";
import { base58Id } from "../../tenant/identifiers";
import { asAsked, noResource, recipient } from "./phone-messages";

const path = "/branding/phone/providers";
const name = oneOf("twilio custom");
const methods = z.array(oneOf("text voice")).min(1);

// Which of them goes with the name is not checked: as recorded, a custom provider keeps what Twilio had.
const configuration = either(
  body({ sid: z.string(), ...optional(z.string(), "default_from", "mssid"), delivery_methods: methods }),
  body({ delivery_methods: methods }),
);
const credentials = either(body({ auth_token: z.string().min(1).max(255) }), body({}));
const shared = { ...optional(z.boolean(), "disabled"), configuration: configuration.optional() };

/** As recorded, Twilio needs a number to send from. That its messaging service serves as well is an assumption. */
function requireSender({ name, configuration = {} }: JsonObject): void {
  const { default_from, mssid } = configuration as JsonObject;
  if (name === "twilio" && default_from === undefined && mssid === undefined)
    throw new Refusal(400, "Bad Operation on Notification Resource");
}

const order = ["sid", "default_from", "mssid", "delivery_methods"];

const inOrder = (configuration: unknown): JsonObject => {
  const sent = configuration as JsonObject;
  return Object.fromEntries(order.filter((key) => sent[key] !== undefined).map((key) => [key, sent[key]]));
};

const now = () => new Date().toISOString();

/** Credentials are taken and never answered. */
function kept(current: JsonObject, { credentials: _, ...sent }: JsonObject): JsonObject {
  const changed = { ...current, ...sent };
  requireSender(changed);
  return { ...changed, ...(sent["configuration"] !== undefined && { configuration: inOrder(sent["configuration"]) }) };
}

const definition: Collection = {
  name: "phone-providers",
  path,
  id: "id",
  listing: { key: "providers" },
  scope: "phone_providers",
  inexistent: noResource,
  create: loose({ name, credentials, ...shared }),
  update: changes({ ...optional(name, "name"), ...optional(credentials, "credentials"), ...shared }),
  build: (sent, { tenant }) => {
    const { name, disabled = false, configuration } = kept({}, sent);
    // One for each tenant, in the words of the document.
    if (tenant.count("phone-providers") > 0) throw conflict("Custom phone provider conflict.");
    const created_at = now();
    return {
      ...{ id: base58Id("pro"), tenant: tenant.name, name, channel: "phone", disabled },
      ...(configuration !== undefined && { configuration }),
      ...{ created_at, updated_at: created_at },
    };
  },
  change: (current, sent) => ({ ...kept(current, sent), updated_at: now() }),
  deleteAgain: () => {
    throw noResource();
  },
};

/** As recorded: a list tells that credentials are not told. */
function listed({ configuration, created_at, updated_at, ...provider }: JsonObject): JsonObject {
  const configured = configuration === undefined ? {} : { configuration };
  return { ...provider, ...configured, credentials: null, created_at, updated_at };
}

const [, ...others] = collection(definition);

/** Who carries messages to phones. */
export const phoneProviders: Route[] = [
  get(path, ["read:phone_providers"], ({ tenant, query }) =>
    ok({ providers: tenant.all("phone-providers").filter(asAsked(query)).map(listed) }),
  ),
  ...others,
  post(`${path}/{id}/try`, ["create:phone_providers"], (call) => {
    validate(body(recipient), call.body);
    existing(definition, call);
    return { status: 202, body: { code: 202, message: "Test notification successfully sent for processing" } };
  }),
];

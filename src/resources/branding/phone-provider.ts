import { z } from "zod";
import {
  action,
  anyChange,
  type Constraint,
  collection,
  dateTime,
  hiddenSecret,
  object,
  type PreparedUpdate,
  queryAll,
  queryOne,
  reference,
  secret,
  sensitive,
  set,
  type Update,
  unset,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";

const path = "/branding/phone/providers";

const methods = ["text", "voice"] as const;

/** Twilio is logged in to by a token, which no answer holds. */
const declarations = (provider: Wire): readonly Wire[] => [
  { ...provider, credentials: provider["name"] === "twilio" ? { auth_token: hiddenSecret } : {} },
];

/** As recorded, Auth0 refuses an account of Twilio's without a sender ("Bad Operation on Notification Resource"). */
function missing({ name, configuration, credentials }: Values): Record<string, string> {
  if (name !== "twilio") return {};
  const { sid, defaultFrom, mssid } = (configuration ?? {}) as Values;
  const { authToken } = (credentials ?? {}) as Values;
  return {
    ...(authToken === undefined && { "credentials.authToken": "Nothing is sent through Twilio without it." }),
    ...(sid === undefined && { "configuration.sid": "Nothing is sent through Twilio without it." }),
    ...(defaultFrom === undefined &&
      mssid === undefined && {
        "configuration.defaultFrom": "Twilio has to know the sender: set this, or `mssid`.",
      }),
  };
}

const configuration = object({
  deliveryMethods: set(z.enum(methods)).min(1).describe("What it sends: `text` for messages, `voice` for calls."),
  sid: z.string().optional().describe("Id of the account at Twilio (Account SID)."),
  defaultFrom: z.string().optional().describe("Number that messages come from, where a template names none."),
  mssid: z.string().optional().describe("Id of the messaging service at Twilio, which picks the sender."),
});

/** As the document has it: what sends through Twilio names the account. */
const ofAccount: Constraint<"configuration"> = {
  properties: ["configuration"],
  broken: ({ configuration }) => {
    const { sid, defaultFrom, mssid } = (configuration ?? {}) as Values;
    return sid === undefined && (defaultFrom !== undefined || mssid !== undefined)
      ? "must hold `sid` where it holds `defaultFrom` or `mssid`"
      : undefined;
  },
};

/** Another service is told how to log in to it along with its name, whatever it keeps. */
async function tellAnother({ body, news }: Update): Promise<PreparedUpdate> {
  if (!("name" in body) || "credentials" in body) return { body };
  const { authToken } = news["credentials"] as Values;
  return { body: { ...body, credentials: authToken === undefined ? {} : { auth_token: authToken } } };
}

const sentBy = sensitive(anyChange("high"), "Who carries the messages can read the codes that users log in by.");

export const phoneProvider = collection({
  type: "PhoneProvider",
  description:
    "Service through which Auth0 sends text messages and calls, such as codes to log in by: Twilio, or an action of your own (`custom-phone-provider`). A tenant has one at most.",
  path,
  list: { key: "providers", by: "whole" },
  id: "id",
  idName: "phoneProviderId",
  scope: "phone_providers",
  naturalKey: ["name"],
  deletion: "Deletes the provider: no codes are sent to phones any more. One that is gone already counts as deleted.",
  source: "https://auth0.com/docs/api/management/v2/branding/create-phone-provider",
  security: {
    properties: {
      ...{ name: sentBy, credentials: sentBy, configuration: sentBy },
      disabled: sensitive(anyChange("medium"), "While it is switched off nobody gets a code."),
    },
  },
  inputs: object({
    name: z.enum(["twilio", "custom"]).describe("Kind of service: `twilio`, or `custom` for an action of your own."),
    disabled: unset(false, z.boolean()).optional().describe("Whether it is switched off; false unless set."),
    configuration: configuration.describe(
      "How messages are sent. What Auth0 has of it and is not declared stays, unless it was declared before.",
    ),
    credentials: writeOnly(
      object({
        authToken: secret(writeOnly(z.string().min(1).max(255)))
          .optional()
          .describe("Auth token of the account at Twilio."),
      }),
    ).describe(
      "How to log in to the service; `{}` for `custom`. Auth0 never answers them, so that a change made elsewhere goes unseen.",
    ),
  }),
  outputs: object({
    channel: z.string().optional().describe("What it sends to: `phone`."),
    createdAt: dateTime().optional().describe("When it was created."),
    updatedAt: dateTime().optional().describe("When it was last changed."),
  }),
  constraints: [ofAccount],
  declarations,
  wanting: missing,
  prepareUpdate: tellAnother,
});

const words = {
  noun: "phone provider",
  tells: { tenant: z.string().optional().describe("Name of the tenant.") },
};

/** Only those that are switched off, or only the others. */
const disabled = z.boolean().optional().describe("Whether those that are switched off are asked for, or the others.");

const page = (name: string): string => `https://auth0.com/docs/api/management/v2/branding/${name}`;

export const getPhoneProvider = { ...queryOne(phoneProvider, words), source: page("get-phone-provider") };

export const getPhoneProviders = {
  ...queryAll(phoneProvider, { ...words, filters: { disabled } }),
  source: page("get-branding-phone-providers"),
};

/** Who a message is sent to, for a test. */
export const recipient = {
  to: z.string().min(1).max(16).describe("Number that gets the message, such as `+4930123456`."),
  deliveryMethod: z.enum(methods).optional().describe("`text` for a message, `voice` for a call."),
};

export const phoneProviderTest = action({
  type: "PhoneProviderTest",
  description:
    "Sends a message through a phone provider to see that it works. It is sent again when an argument or `triggers` changes.",
  operation: {
    method: "POST",
    path: `${path}/{phoneProviderId}/try`,
    scopes: ["create:phone_providers"],
    statuses: [202],
  },
  holds: ["message"],
  id: (_, { phoneProviderId }) => String(phoneProviderId),
  security: { creation: { severity: "low", why: "A message is sent, and costs what the service takes for it." } },
  source: "https://auth0.com/docs/api/management/v2/branding/try-phone-provider",
  inputs: object({
    phoneProviderId: reference("PhoneProvider", z.string().min(1).max(255)).describe(
      "Provider that sends it: a `PhoneProvider`, or its id.",
    ),
    ...recipient,
  }),
  outputs: object({
    message: z.string().optional().describe("What Auth0 says of it."),
    code: z.number().optional().describe("Status of it, such as 202."),
  }),
});

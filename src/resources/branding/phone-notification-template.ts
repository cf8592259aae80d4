import { z } from "zod";
import {
  type Api,
  action,
  anyChange,
  type Constraint,
  collection,
  dateTime,
  expectList,
  expectObject,
  immutable,
  isObject,
  type ListApi,
  type Listing,
  local,
  object,
  type PreparedUpdate,
  permanent,
  queryAll,
  queryOne,
  type Request,
  reference,
  sensitive,
  serverDefault,
  type Update,
  unset,
  type Values,
  type Wire,
  wire,
  writeOnly,
} from "../../definition";
import { liquidErrorIn } from "../liquid";
import { recipient } from "./phone-provider";

const path = "/branding/phone/templates";

/** The messages that Auth0 sends. */
const types = ["otp_verify", "otp_enroll", "change_password", "blocked_account", "password_breach"] as const;

const isChanged = ({ id }: Wire): boolean => id !== undefined;

/** The list has what nobody has changed as well: Auth0's own texts, without an id. */
const objects = (item: Wire): readonly Wire[] => (isChanged(item) ? [item] : []);

/** The templates that somebody has changed. */
async function readChanged({ path }: Listing, limit: number | undefined, api: ListApi): Promise<Wire[]> {
  const { templates } = expectObject(await api.request({ method: "GET", path }), "the phone templates", {}, [
    "templates",
  ]);
  return expectList(templates, "a list of phone templates", ["type"]).filter(isChanged).slice(0, limit);
}

/** Deletes the template, or gives it Auth0's own texts and leaves it in the tenant. */
const deleteOrReset = (api: Api, request: Request, { deletionPolicy }: Values): Promise<unknown> =>
  api.request(deletionPolicy === "reset" ? { method: "PATCH", path: `${request.path}/reset` } : request);

/** An update takes no syntax. What is not declared of the content goes along as it is, whatever an update keeps of it. */
async function withoutSyntax({ body: { content, ...others } }: Update): Promise<PreparedUpdate> {
  if (!isObject(content)) return { body: others };
  const { syntax: _, ...said } = content;
  return { body: { ...others, content: said } };
}

/** Only Liquid is checked: Auth0 names no other syntax. */
const parses: Constraint<"content"> = {
  properties: ["content"],
  broken: ({ content }) => {
    const { syntax = "liquid", body } = (content ?? {}) as Values;
    if (syntax !== "liquid") return undefined;
    const found = Object.entries((body ?? {}) as Values).flatMap(([name, text]) => {
      const error = typeof text === "string" ? liquidErrorIn(text) : undefined;
      return error === undefined ? [] : [`\`body.${name}\` ${error}`];
    });
    return found.length > 0 ? found.join("; ") : undefined;
  },
};

const text = (what: string) =>
  permanent(z.string().min(1).max(20_000))
    .optional()
    .describe(
      `${what}, in which Liquid is understood, such as \`{{ code }}\`. Liquid that does not parse is an error in preview.`,
    );

const content = object({
  syntax: serverDefault(() => "liquid", immutable(z.string()))
    .optional()
    .describe("Syntax of the texts; `liquid` unless set. Auth0 takes it at the creation alone."),
  from: permanent(z.string().min(1).max(16))
    .optional()
    .describe("Number that it comes from; that of the `PhoneProvider` unless set."),
  body: permanent(object({ text: text("Text of a message"), voice: text("What a call says") }))
    .optional()
    .describe("The words. Those that are not declared stay as they are."),
});

export const phoneNotificationTemplate = collection({
  type: "PhoneNotificationTemplate",
  description:
    "What Auth0 says in a message to a phone, such as the one with a code, in words of your own. It is sent through the `PhoneProvider`. A tenant has one of each type at most, and says Auth0's own words where it has none.",
  path,
  list: { key: "templates", by: "whole", objects, read: readChanged },
  id: "id",
  idName: "phoneNotificationTemplateId",
  scope: "phone_templates",
  naturalKey: ["type"],
  operations: {
    delete: {
      scopes: ["delete:phone_templates", "update:phone_templates"],
      perform: deleteOrReset,
    },
  },
  deletion:
    'Deletes the template, so that Auth0 says its own words again. With `deletionPolicy: "reset"` it stays in the tenant with Auth0\'s own words, its sender and its switch. One that is gone already counts as deleted.',
  source: "https://auth0.com/docs/api/management/v2/branding/create-phone-template",
  security: {
    deletion: () => "low",
    properties: {
      content: sensitive(anyChange("medium"), "Users trust what these messages say."),
      disabled: sensitive(anyChange("medium"), "While it is switched off nobody gets the message."),
    },
  },
  inputs: object({
    type: immutable(z.enum(types)).describe("The message, of which a tenant has one each."),
    disabled: unset(false, z.boolean()).optional().describe("Whether it is switched off; false unless set."),
    content: permanent(content)
      .optional()
      .describe(
        "What is said, and from which number; Auth0's own words unless set. It stays once it is not declared any more.",
      ),
    deletionPolicy: writeOnly(local(z.enum(["delete", "reset"])))
      .optional()
      .describe(
        "What becomes of the template once it is not in the program any more: `delete` unless set, or `reset`, which suits one that was there before and was taken over.",
      ),
  }),
  outputs: object({
    channel: z.string().optional().describe("What it is sent to: `phone`."),
    customizable: z.boolean().optional().describe("Whether it can be changed."),
    createdAt: dateTime().optional().describe("When it was created."),
    updatedAt: dateTime().optional().describe("When it was last changed."),
  }),
  constraints: [parses],
  prepareUpdate: withoutSyntax,
});

const words = {
  noun: "phone template",
  tells: {
    phoneNotificationTemplateId: wire("id", z.string())
      .optional()
      .describe("Id of the template; none where nobody has changed Auth0's own words."),
    tenant: z.string().optional().describe("Name of the tenant."),
  },
};

const page = (name: string): string => `https://auth0.com/docs/api/management/v2/branding/${name}`;

export const getPhoneNotificationTemplate = {
  ...queryOne(phoneNotificationTemplate, words),
  source: page("get-phone-template"),
};

export const getPhoneNotificationTemplates = {
  ...queryAll(phoneNotificationTemplate, {
    ...words,
    about: "What Auth0 says in messages to phones, of each type: in words of the tenant's own, or in Auth0's.",
    filters: {
      disabled: z.boolean().optional().describe("Whether those that are switched off are asked for, or the others."),
    },
  }),
  source: page("get-phone-templates"),
};

export const phoneNotificationTemplateTest = action({
  type: "PhoneNotificationTemplateTest",
  description:
    "Sends the message of a phone template, with sample data, to see how it looks. It is sent again when an argument or `triggers` changes.",
  operation: {
    method: "POST",
    path: `${path}/{phoneNotificationTemplateId}/try`,
    scopes: ["create:phone_templates"],
    statuses: [202],
  },
  holds: ["message"],
  id: (_, { phoneNotificationTemplateId }) => String(phoneNotificationTemplateId),
  security: { creation: { severity: "low", why: "A message is sent, and costs what the service takes for it." } },
  source: "https://auth0.com/docs/api/management/v2/branding/try-phone-template",
  inputs: object({
    phoneNotificationTemplateId: reference("PhoneNotificationTemplate", z.string().min(1).max(255)).describe(
      "Template that is tried: a `PhoneNotificationTemplate`, or its id.",
    ),
    ...recipient,
  }),
  outputs: object({ message: z.string().optional().describe("What Auth0 says of it.") }),
});

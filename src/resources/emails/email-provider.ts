import { z } from "zod";
import {
  type Api,
  anyChange,
  droppedWith,
  hiddenSecret,
  json,
  object,
  type PreparedUpdate,
  propertiesOf,
  type Request,
  refusedWith,
  secret,
  sensitive,
  singleton,
  type Update,
  unset,
  type Values,
  variants,
  type Wire,
  wire,
  writeOnly,
} from "../../definition";

const path = "/emails/provider";

const names = [
  "mailgun",
  "mandrill",
  "sendgrid",
  "resend",
  "ses",
  "sparkpost",
  "smtp",
  "azure_cs",
  "ms365",
  "custom",
] as const;

/** A credential that Auth0 takes and never shows. */
const hidden = () => secret(writeOnly(z.string().min(1)));

const apiKey = hidden().describe("API key of the account.");
const region = z.enum(["eu"]).nullish().describe("`eu` for an account in Europe; the United States unless set.");
const keyOnly = object({ apiKey });

const credentials = {
  mailgun: object({
    apiKey: apiKey.optional(),
    domain: z.string().min(4).optional().describe("Domain that mail is sent from, as Mailgun knows it."),
    region,
  }),
  mandrill: keyOnly,
  sendgrid: keyOnly,
  resend: keyOnly,
  ses: object({
    accessKeyId: wire("accessKeyId", hidden()).optional().describe("Id of the access key."),
    secretAccessKey: wire("secretAccessKey", hidden()).optional().describe("Secret of the access key."),
    region: z.string().min(1).optional().describe("AWS region, such as `eu-central-1`."),
  }),
  sparkpost: object({ apiKey: apiKey.optional(), region }),
  smtp: object({
    smtpHost: z.string().min(1).optional().describe("Name or IP address of the mail server."),
    smtpPort: z.int().optional().describe("Port of the mail server, such as 587."),
    smtpUser: z.string().min(1).optional().describe("User to log in as."),
    smtpPass: hidden().optional().describe("Password of the user."),
  }),
  azure_cs: object({
    connectionString: wire("connectionString", hidden()).optional().describe("Connection string of the service."),
  }),
  ms365: object({
    tenantId: wire("tenantId", hidden()).optional().describe("Id of the Microsoft 365 tenant."),
    clientId: wire("clientId", hidden()).optional().describe("Id of the application in it."),
    clientSecret: wire("clientSecret", hidden()).optional().describe("Secret of the application."),
  }),
  custom: object({}),
};

/** A tenant has one provider at most: one that is there already is taken over. */
async function configure(api: Api, request: Request): Promise<unknown> {
  try {
    return await api.request(request);
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
    return api.request({ ...request, method: "PATCH" });
  }
}

/** Another service gets none of what the last one had, so that all is sent again; only an API key fits several. */
async function sendAllToAnother({ body, news }: Update): Promise<PreparedUpdate> {
  if (!("name" in body)) return { body };
  const { apiKey, ...others } = news["credentials"] as Values;
  const unchanged = { credentials: { api_key: apiKey, ...others }, settings: news["settings"] };
  return {
    body: Object.fromEntries(Object.entries({ ...unchanged, ...body }).filter(([, value]) => value !== undefined)),
  };
}

/** Every service has credentials that are not answered. */
function declarations(provider: Wire): readonly Wire[] {
  const shape = credentials[provider["name"] as keyof typeof credentials];
  const hidden = propertiesOf(shape).filter(({ secret }) => secret);
  const masks = Object.fromEntries(hidden.map(({ wire }) => [wire, hiddenSecret]));
  return [{ ...provider, credentials: { ...masks, ...(provider["credentials"] as Wire | undefined) } }];
}

/** What logs in to a service; only a mail server may do without. */
function credentialsWanting({ name, credentials: declared }: Values): Record<string, string> {
  const shape = name === "smtp" ? undefined : credentials[name as keyof typeof credentials];
  const missing = propertiesOf(shape ?? object({})).filter(
    (property) => property.secret && (declared as Values | undefined)?.[property.name] === undefined,
  );
  return Object.fromEntries(
    missing.map((property) => [`credentials.${property.name}`, `No mail is sent through ${name} without it.`]),
  );
}

const sentBy = sensitive(anyChange("medium"), "Who carries the mails can read the links that set new passwords.");

export const emailProvider = singleton({
  type: "EmailProvider",
  description:
    "Service through which Auth0 sends its mails. A tenant has one at most; without one Auth0 sends through its own, which is meant for tests only. One that is configured already is taken over.",
  path,
  id: "email-provider",
  holds: ["name", "enabled"],
  scope: "email_provider",
  operations: {
    create: {
      method: "POST",
      path,
      scopes: ["create:email_provider", "update:email_provider"],
      repeatable: true,
      perform: configure,
    },
    delete: { method: "DELETE", path, scopes: ["delete:email_provider"] },
  },
  deletion: "Deletes the provider: Auth0 sends through its own again.",
  source: "https://auth0.com/docs/api/management/v2/emails/post-provider",
  security: {
    deletion: () => "medium",
    properties: {
      ...{ name: sentBy, credentials: sentBy, settings: sentBy, defaultFromAddress: sentBy },
      enabled: sensitive(anyChange("medium"), "Without mail nobody can verify an address or set a new password."),
    },
  },
  inputs: object({
    name: z.enum(names).describe("Kind of service. It decides which `credentials` there are."),
    enabled: unset(true, z.boolean()).optional().describe("Whether mail is sent through it; true unless set."),
    defaultFromAddress: unset("", z.string())
      .optional()
      .describe("Sender of mails whose template names none, such as `no-reply@example.com`."),
    credentials: variants("name", credentials).describe(
      "How to log in to the service. Auth0 shows no secret of them, so that a change made elsewhere goes unseen.",
    ),
    // As recorded: it is gone from the answer once a PATCH names another service.
    settings: droppedWith("name", json())
      .nullish()
      .describe(
        "Settings of the service, spelled as Auth0 does, such as headers of every mail. What is not declared of them goes with another `name`.",
      ),
  }),
  declarations,
  wanting: credentialsWanting,
  prepareUpdate: sendAllToAnother,
});

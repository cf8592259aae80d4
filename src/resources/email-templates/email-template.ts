import { z } from "zod";
import {
  type Api,
  addresses,
  anyChange,
  asset,
  type Constraint,
  count,
  expectObject,
  immutable,
  isGone,
  type ListApi,
  type Operation,
  object,
  type Request,
  refusedWith,
  sensitive,
  singleton,
  unset,
  type Values,
  type Wire,
  wire,
} from "../../definition";
import { liquidErrorIn } from "../liquid";

const path = "/email-templates/{template}";

/** The mails that Auth0 sends. */
export const templates = [
  "verify_email",
  "verify_email_by_code",
  "auth_email_by_code",
  "reset_email",
  "reset_email_by_code",
  "welcome_email",
  "blocked_account",
  "stolen_credentials",
  "enrollment_email",
  "mfa_oob_code",
  "user_invitation",
  "async_approval",
  "change_password",
  "password_reset",
] as const;

const templateIn = (answer: unknown, template: unknown): Wire =>
  expectObject(answer, `the email template ${template}`, { template });

/** What a request that makes or replaces a template has to say, null where there is nothing. */
const nothing = { body: null, from: null, subject: null, syntax: "liquid" };

/** Makes the template. What is not declared of one that is there stays: the API replaces all of it. */
async function make(api: Api, request: Request, { template }: Values): Promise<Wire> {
  const declared = request.body as Wire;
  try {
    return templateIn(await api.request({ ...request, body: { ...nothing, template, ...declared } }), template);
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
    const one = `/email-templates/${encodeURIComponent(String(template))}`;
    const live = templateIn(await api.request({ method: "GET", path: one }), template);
    const body = { ...nothing, ...live, ...declared };
    return templateIn(await api.request({ method: "PUT", path: one, body }), template);
  }
}

/** The templates that a tenant has: no list tells them, so that each is asked for by its name. */
async function readAll(_: unknown, limit: number | undefined, api: ListApi): Promise<Wire[]> {
  const found: Wire[] = [];
  for (const template of templates.slice(0, limit))
    try {
      found.push(templateIn(await api.request({ method: "GET", path: `/email-templates/${template}` }), template));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  return found;
}

const select: Operation["select"] = (answer, { template }) => templateIn(answer, template);

const scopes = ["update:email_templates"];

/** Only Liquid is checked: Auth0 names no other syntax. */
const parses = <Name extends string>(name: Name): Constraint<Name | "syntax"> => ({
  properties: [name, "syntax"],
  broken: ({ [name]: text, syntax = "liquid" }) =>
    typeof text === "string" && syntax === "liquid" ? liquidErrorIn(text) : undefined,
});

const trusted = sensitive(anyChange("medium"), "Users trust what these mails say, and follow their links.");

export const emailTemplate = singleton({
  type: "EmailTemplate",
  description:
    "A mail that Auth0 sends to users, such as the one that verifies an address, in words of your own. Every tenant has each of them once; one that was changed before is taken over, and keeps what is not declared. Auth0 sends them through the `EmailProvider`.",
  path,
  id: ({ template }) => String(template),
  holds: ["template"],
  scope: "email_templates",
  operations: {
    create: {
      method: "POST",
      path: "/email-templates",
      scopes: ["create:email_templates", ...scopes],
      // One that is there already is replaced by what is declared, however often.
      repeatable: true,
      perform: make,
    },
    read: { method: "GET", path, scopes: ["read:email_templates"], select },
    update: { method: "PATCH", path, scopes, select },
    delete: { method: "PATCH", path, scopes, select, body: () => ({ enabled: false }) },
  },
  naturalKey: ["template"],
  list: { path: "/email-templates", key: "", by: "whole", keys: ["template"], read: readAll },
  deletion: "Switches the template off, since Auth0 has no way to delete one: its own mail is sent again.",
  source: "https://auth0.com/docs/api/management/v2/email-templates/post-email-templates",
  security: {
    deletion: () => "low",
    properties: {
      body: trusted,
      subject: trusted,
      from: trusted,
      resultUrl: sensitive(addresses, "Users are sent there after they have followed the link."),
      includeEmailInRedirect: sensitive(anyChange("low"), "The page that users are sent to learns their address."),
      urlLifetimeInSeconds: sensitive(anyChange("low"), "For so long whoever has the mail can use its link."),
    },
  },
  inputs: object({
    template: immutable(z.enum(templates)).describe(
      "The mail. `change_password` and `password_reset` are there for older tenants.",
    ),
    body: asset(z.string())
      .nullish()
      .describe(
        'HTML of the mail, in which Liquid is understood: text, or an asset such as `new pulumi.asset.FileAsset("verify-email.html")`. Liquid that does not parse is an error in preview.',
      ),
    subject: asset(z.string())
      .nullish()
      .describe("Subject of the mail, in which Liquid is understood: text, or an asset."),
    from: z
      .string()
      .nullish()
      .describe("Sender of the mail, such as `Acme <hello@example.com>`; that of the `EmailProvider` unless set."),
    syntax: unset("liquid", z.string()).optional().describe("Syntax of the texts; `liquid` unless set."),
    resultUrl: wire("resultUrl", z.string())
      .nullish()
      .describe("Page that users are sent to once they have followed the link. Liquid is understood."),
    urlLifetimeInSeconds: wire("urlLifetimeInSeconds", count()).nullish().describe("Seconds for which the link works."),
    includeEmailInRedirect: wire("includeEmailInRedirect", unset(true, z.boolean()))
      .optional()
      .describe(
        "Whether `reset_email` and `verify_email` tell the page at `resultUrl` the email address; true unless set.",
      ),
    enabled: z.boolean().describe("Whether this mail is sent, in place of Auth0's own."),
  }),
  constraints: [parses("body"), parses("subject"), parses("from"), parses("resultUrl")],
});

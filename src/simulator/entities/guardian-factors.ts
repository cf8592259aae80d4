import * as z from "zod";
import { body, clearable, optional, validate } from "../body-schema";
import type { JsonObject } from "../json-object";
import { badRequest } from "../refusal";
import { get, ok, put, type Route } from "../route";
import { type SettingsEndpoint, settings } from "../settings";
import type { Tenant } from "../tenant";

const path = "/guardian/factors";
const names = [
  "sms",
  "push-notification",
  "otp",
  "email",
  "duo",
  "webauthn-roaming",
  "webauthn-platform",
  "recovery-code",
];

const switching = body({ enabled: z.boolean() });

const factor = (tenant: Tenant, name: string): JsonObject => ({
  name,
  enabled: tenant.get("settings", `${path}/${name}`)?.enabled ?? false,
  trial_expired: false,
});

const text = z.string();
const short = text.min(1).max(1000);
const long = text.min(1).max(10_000);
const region = short.regex(
  /^(?:us-east-[0-9]{1,2}|us-west-[0-9]{1,2}|ap-southeast-[0-9]{1,2}|ap-northeast-[0-9]{1,2}|ap-central-[0-9]{1,2}|eu-west-[0-9]{1,2}|eu-central-[0-9]{1,2})$/,
);
const twilio = body({
  ...clearable(text.max(64), "from"),
  ...clearable(short, "messaging_service_sid", "auth_token", "sid"),
});
const templates = body({ enrollment_message: text, verification_message: text });
const phoneProvider = body({ provider: z.enum(["auth0", "twilio", "phone-message-hook"]) });
const pushProvider = body({ provider: z.enum(["guardian", "sns", "direct"]) });
const messageTypes = body({ message_types: z.array(z.enum(["sms", "voice"])) });
const duo = body(optional(text.max(10_000), "ikey", "skey", "host"));
const apns = body({ ...optional(z.boolean(), "sandbox"), ...clearable(short, "bundle_id"), ...clearable(long, "p12") });
const arns = ["sns_apns_platform_application_arn", "sns_gcm_platform_application_arn"];
const sns = body({
  ...clearable(short, "aws_access_key_id", "aws_secret_access_key", ...arns),
  ...clearable(region, "aws_region"),
});
const relyingParty = body({
  ...optional(z.boolean(), "overrideRelyingParty"),
  ...optional(text, "relyingPartyIdentifier", "userVerification"),
});

/** What Auth0 texts until the tenant says otherwise. */
const verification = "{{code}} is your verification code for {{tenant.friendly_name}}";
const messages = {
  enrollment_message: `${verification}. Please enter this code to verify your enrollment.`,
  verification_message: verification,
};

const replaced = ["PUT"] as const;
const both = ["PUT", "PATCH"] as const;
const push = "push-notification/providers";

const table: Omit<SettingsEndpoint, "scope">[] = [
  { path: "sms/providers/twilio", body: twilio, methods: replaced },
  { path: "phone/providers/twilio", body: twilio, methods: replaced },
  { path: "sms/templates", body: templates, methods: replaced, initial: messages },
  { path: "phone/templates", body: templates, methods: replaced, initial: messages },
  { path: "sms/selected-provider", body: phoneProvider, methods: replaced, initial: { provider: "auth0" } },
  { path: "phone/selected-provider", body: phoneProvider, methods: replaced, initial: { provider: "auth0" } },
  { path: "phone/message-types", body: messageTypes, methods: replaced, initial: { message_types: [] } },
  {
    path: "push-notification/selected-provider",
    body: pushProvider,
    methods: replaced,
    initial: { provider: "guardian" },
  },
  { path: "duo/settings", body: duo, methods: both },
  { path: `${push}/apns`, body: apns, methods: both, hidden: ["p12"] },
  { path: `${push}/sns`, body: sns, methods: both, echoed: ["aws_secret_access_key"] },
  {
    path: `${push}/fcm`,
    body: body(clearable(text.min(1).max(152), "server_key")),
    methods: both,
    readable: false,
    hidden: ["server_key"],
  },
  {
    path: `${push}/fcmv1`,
    body: body(clearable(long, "server_credentials")),
    methods: both,
    readable: false,
    hidden: ["server_credentials"],
  },
  {
    path: "webauthn-roaming/settings",
    body: relyingParty,
    methods: replaced,
    initial: { overrideRelyingParty: false },
  },
  {
    path: "webauthn-platform/settings",
    body: relyingParty,
    methods: replaced,
    initial: { overrideRelyingParty: false },
  },
];

/** The second factors of a tenant, and the settings of each. */
export const guardianFactors: Route[] = [
  get(path, ["read:guardian_factors"], ({ tenant }) => ok(names.map((name) => factor(tenant, name)))),
  put(`${path}/{name}`, ["update:guardian_factors"], ({ tenant, parameters, body: sent }) => {
    const name = parameters.name!;
    if (!names.includes(name))
      throw badRequest(`Path validation error: 'No enum match for: ${name}' on property name.`, "invalid_uri");
    const { enabled } = validate(switching, sent);
    return ok(tenant.put("settings", `${path}/${name}`, { enabled }));
  }),
  ...table.flatMap((entry) => settings({ ...entry, path: `${path}/${entry.path}`, scope: "guardian_factors" })),
];

const policies = "/guardian/policies";
const choices = z.array(z.enum(["all-applications", "confidence-score"]));

/** When users are asked for a second factor. */
export const guardianPolicies: Route[] = [
  get(policies, ["read:mfa_policies"], ({ tenant }) => ok(tenant.get("settings", policies)?.policies ?? [])),
  put(policies, ["update:mfa_policies"], ({ tenant, body: sent }) => {
    const chosen = validate(choices, sent);
    tenant.put("settings", policies, { policies: chosen });
    return ok(chosen);
  }),
];

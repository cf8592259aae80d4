import * as z from "zod";
import { body, clearable, optional, validate } from "../../endpoints/body-schema";
import { get, ok, put, type Route } from "../../endpoints/route";
import { type SettingsEndpoint, settings } from "../../endpoints/settings";
import { type JsonObject, omit, pick } from "../../json-object";
import { badRequest } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";

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

/** Neither recorded nor told: what Auth0's own codes are like is assumed. */
const codes = {
  body: body({ otp_length: z.int().min(1), otp_expiration_time: z.int().min(1) }),
  initial: { otp_length: 6, otp_expiration_time: 300 },
};

const withEnabled = ({ p12, ...account }: JsonObject): JsonObject =>
  Object.keys(account).length > 0 || p12 !== undefined
    ? { ...pick(account, ["bundle_id"]), ...omit(account, ["bundle_id"]), enabled: p12 !== undefined }
    : {};

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
  { path: "email/settings", ...codes, methods: replaced },
  { path: "phone/settings", ...codes, methods: replaced },
  { path: "duo/settings", body: duo, methods: both },
  // As recorded: a read tells whether there is a certificate, the answer to a write does not.
  { path: `${push}/apns`, body: apns, methods: both, hidden: ["p12"], read: withEnabled },
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

const hour = 3600;

/** For how long browsers are remembered. The types of the SDK tell the bounds; what there is at first is assumed. */
export const guardianSettings: Route[] = settings({
  path: "/guardian/settings",
  // Neither recorded nor told: the scope is assumed to be that of the factors.
  scope: "guardian_factors",
  body: body({
    display_remember_me_checkbox: z.boolean(),
    remember_me_default_value: z.boolean(),
    mfa_session_inactivity_timeout: z
      .int()
      .min(hour)
      .max(720 * hour),
    mfa_session_overall_timeout: z
      .int()
      .min(hour)
      .max(2160 * hour),
  }).refine(
    ({ mfa_session_inactivity_timeout: inactivity, mfa_session_overall_timeout: overall }) =>
      Number(inactivity) <= Number(overall),
    "mfa_session_inactivity_timeout cannot exceed mfa_session_overall_timeout",
  ),
  methods: replaced,
  initial: {
    ...{ display_remember_me_checkbox: true, remember_me_default_value: false },
    ...{ mfa_session_inactivity_timeout: 168 * hour, mfa_session_overall_timeout: 720 * hour },
  },
});

import * as z from "zod";
import { body, either, oneOf, optional } from "../endpoints/body-schema";
import type { Route } from "../endpoints/route";
import { settings } from "../endpoints/settings";
import { isObject, type JsonObject, omit } from "../json-object";

const path = "/attack-protection";
const scope = "attack_protection";
const methods = ["PATCH"] as const;

const words = <const T extends readonly [string, ...string[]]>(...values: T) => z.array(z.enum(values));

const addresses = z.array(either(z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()));

const policy = z.enum(["never", "when_risky", "always"]);
const policies = ["challenge_password_policy", "challenge_passwordless_policy", "challenge_password_reset_policy"];

const botDetection = body({
  ...optional(z.enum(["low", "medium", "high"]), "bot_detection_level"),
  ...optional(policy, ...policies),
  ...optional(addresses, "allowlist"),
  ...optional(z.boolean(), "monitoring_mode_enabled"),
});

const shieldsOf = (shields: z.ZodType) => body(optional(shields, "shields")).optional();
const beforeBreach = shieldsOf(words("block", "admin_notification"));

const breachedPasswords = body({
  ...optional(z.boolean(), "enabled"),
  ...optional(words("block", "user_notification", "admin_notification"), "shields"),
  ...optional(words("immediately", "daily", "weekly", "monthly"), "admin_notification_frequency"),
  ...optional(z.enum(["standard", "enhanced"]), "method"),
  stage: body({ "pre-user-registration": beforeBreach, "pre-change-password": beforeBreach }).optional(),
});

const bruteForce = body({
  ...optional(z.boolean(), "enabled"),
  ...optional(words("block", "user_notification"), "shields"),
  ...optional(addresses, "allowlist"),
  ...optional(z.enum(["count_per_identifier_and_ip", "count_per_identifier"]), "mode"),
  ...optional(z.int().min(1).max(100), "max_attempts"),
});

const throttle = (most: number, least: number) =>
  body({
    ...optional(z.int().min(1).max(most), "max_attempts"),
    ...optional(z.int().min(least).max(86_400_000), "rate"),
  }).optional();

const suspiciousIps = body({
  ...optional(z.boolean(), "enabled"),
  ...optional(words("block", "admin_notification"), "shields"),
  ...optional(addresses, "allowlist"),
  stage: body({
    "pre-login": throttle(2500, 34_560),
    "pre-user-registration": throttle(72_000, 1200),
    // Recorded, and not in the document. Its limits are assumed to be those of logins.
    "pre-custom-token-exchange": throttle(2500, 34_560),
  }).optional(),
});

const text = z.string().max(100);
const account = body({ site_key: text, secret: text }).optional();

const captcha = body({
  active_provider_id: oneOf(
    "arkose auth_challenge friendly_captcha hcaptcha recaptcha_v2 recaptcha_enterprise simple_captcha",
  ).optional(),
  arkose: body({
    ...{ site_key: text, secret: text },
    ...optional(text, "client_subdomain", "verify_subdomain"),
    ...optional(z.boolean(), "fail_open"),
  }).optional(),
  auth_challenge: body({ fail_open: z.boolean() }).optional(),
  hcaptcha: account,
  friendly_captcha: account,
  recaptcha_enterprise: body({ site_key: text, api_key: text, project_id: text }).optional(),
  recaptcha_v2: account,
  simple_captcha: z.looseObject({}).optional(),
});

const initialCaptcha: JsonObject = {
  active_provider_id: "auth_challenge",
  simple_captcha: {},
  auth_challenge: { fail_open: false },
  recaptcha_v2: { site_key: "" },
  recaptcha_enterprise: { site_key: "", project_id: "" },
  hcaptcha: { site_key: "" },
  friendly_captcha: { site_key: "" },
  arkose: { site_key: "", client_subdomain: "client-api", verify_subdomain: "verify-api", fail_open: false },
};

/** What a service was told replaces what it was told before; what is left out has the default, which is an assumption. */
function withServices(current: JsonObject, sent: JsonObject): JsonObject {
  const told = Object.entries(sent).map(([name, value]) => {
    const initial = initialCaptcha[name];
    return [name, isObject(initial) && isObject(value) ? { ...initial, ...value } : value];
  });
  return { ...current, ...Object.fromEntries(told) };
}

/** No secret of a service is ever answered. */
const withoutSecrets = (settings: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      isObject(value) ? omit(value, ["secret", "api_key"]) : value,
    ]),
  );

/** Of each stage an update changes what it names, as recorded of bodies with empty stages. */
function withStages(current: JsonObject, sent: JsonObject): JsonObject {
  const before = (current["stage"] ?? {}) as Record<string, JsonObject>;
  const stages = Object.entries((sent["stage"] ?? {}) as Record<string, JsonObject>);
  const changed = stages.map(([name, stage]) => [name, { ...before[name], ...stage }]);
  return { ...current, ...sent, stage: { ...before, ...Object.fromEntries(changed) } };
}

/** Shields are answered to a write in this order, whatever the order in which they were sent. */
const order = ["block", "user_notification", "admin_notification"];

const inOrder = (shields: unknown): unknown =>
  Array.isArray(shields) ? order.filter((shield) => shields.includes(shield)) : shields;

function withShieldsInOrder(settings: JsonObject): JsonObject {
  const stages = Object.entries(settings["stage"] as Record<string, JsonObject>);
  const stage = stages.map(([name, { shields }]) => [name, { shields: inOrder(shields) }]);
  return { ...settings, shields: inOrder(settings["shields"]), stage: Object.fromEntries(stage) };
}

/** How a tenant keeps attackers out. */
export const attackProtection: Route[] = [
  ...settings({
    ...{ path: `${path}/bot-detection`, scope, methods, body: botDetection },
    initial: {
      ...Object.fromEntries(policies.map((name) => [name, "never"])),
      ...{ allowlist: [], bot_detection_level: "medium", monitoring_mode_enabled: false },
    },
  }),
  ...settings({
    ...{ path: `${path}/breached-password-detection`, scope, methods, body: breachedPasswords },
    initial: {
      ...{ enabled: false, shields: [], admin_notification_frequency: [], method: "standard" },
      stage: { "pre-user-registration": { shields: [] }, "pre-change-password": { shields: [] } },
    },
    change: (current, sent) => withShieldsInOrder(withStages(current, sent)),
  }),
  ...settings({
    ...{ path: `${path}/brute-force-protection`, scope, methods, body: bruteForce },
    initial: {
      ...{ enabled: true, shields: ["block", "user_notification"], mode: "count_per_identifier_and_ip" },
      ...{ allowlist: [], max_attempts: 10 },
    },
  }),
  ...settings({
    ...{ path: `${path}/captcha`, scope, methods, body: captcha },
    initial: initialCaptcha,
    change: withServices,
    present: withoutSecrets,
  }),
  // Neither recorded nor told: it is assumed to be off at first.
  ...settings({
    ...{ path: `${path}/phone-provider-protection`, scope, methods },
    body: body({ type: z.enum(["exponential", "none"]) }),
    initial: { type: "none" },
  }),
  ...settings({
    ...{ path: `${path}/suspicious-ip-throttling`, scope, methods, body: suspiciousIps },
    initial: {
      ...{ enabled: true, shields: ["admin_notification", "block"], allowlist: [] },
      stage: {
        "pre-login": { max_attempts: 100, rate: 864_000 },
        "pre-user-registration": { max_attempts: 50, rate: 1200 },
        "pre-custom-token-exchange": { max_attempts: 10, rate: 600_000 },
      },
    },
    change: withStages,
  }),
];

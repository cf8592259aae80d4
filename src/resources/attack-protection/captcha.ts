import { z } from "zod";
import {
  anyChange,
  hiddenSecret,
  object,
  permanent,
  resetsDeclared,
  saferOff,
  secret,
  sensitive,
  serverDefault,
  singleton,
  unset,
  type Wire,
  writeOnly,
} from "../../definition";

const text = () => z.string().max(100);

const key = () => text().min(1).describe("Key of the site, as the service gave it.");

/** Every service has one secret, which is never answered. */
const hidden = (what: string) =>
  secret(writeOnly(text().min(1))).describe(
    `${what} of the account. Auth0 never shows it, so that a change made elsewhere goes unseen.`,
  );

/** A part of an account that stays like the account itself. */
const standing = <S extends z.ZodType>(value: unknown, schema: S) =>
  permanent(serverDefault(() => value, schema)).optional();

/** A service that is known by a key and a secret. The API has no way to remove its account. */
const service = (name: string) =>
  permanent(object({ siteKey: key(), secret: hidden("Secret") }))
    .optional()
    .describe(`Account at ${name}. It stays in the tenant once it is no longer declared.`);

const services = {
  arkose: permanent(
    object({
      siteKey: key(),
      secret: hidden("Secret"),
      clientSubdomain: standing("client-api", text()).describe(
        "Subdomain that browsers load it from; `client-api` unless set.",
      ),
      verifySubdomain: standing("verify-api", text()).describe("Subdomain that Auth0 asks; `verify-api` unless set."),
      failOpen: standing(false, z.boolean()).describe("Lets users through while the service cannot be reached."),
    }),
  )
    .optional()
    .describe("Account at Arkose Labs. It stays in the tenant once it is no longer declared."),
  hcaptcha: service("hCaptcha"),
  friendlyCaptcha: service("Friendly Captcha"),
  recaptchaEnterprise: permanent(
    object({
      siteKey: key(),
      apiKey: hidden("API key"),
      projectId: text().min(1).describe("Project of Google Cloud that the key is in."),
    }),
  )
    .optional()
    .describe("Account at reCAPTCHA Enterprise. It stays in the tenant once it is no longer declared."),
  recaptchaV2: service("reCAPTCHA v2"),
};

const secrets: Readonly<Record<string, string>> = {
  ...{ arkose: "secret", hcaptcha: "secret", friendly_captcha: "secret", recaptcha_v2: "secret" },
  recaptcha_enterprise: "api_key",
};

/** A service without an account is answered with an empty key. */
function declarations(captcha: Wire): readonly Wire[] {
  const { simple_captcha: _, ...others } = captcha;
  const declared = Object.entries(others).flatMap(([name, value]): [string, unknown][] => {
    const hiddenName = secrets[name];
    if (hiddenName === undefined) return [[name, value]];
    return (value as Wire)["site_key"] ? [[name, { ...(value as Wire), [hiddenName]: hiddenSecret }]] : [];
  });
  return [Object.fromEntries(declared)];
}

const weaker = "Bots that solve it can try stolen passwords.";

export const captcha = singleton({
  type: "Captcha",
  description:
    "Which CAPTCHA users have to solve when the `BotDetection` asks for one, and the accounts at the services that make them. Every tenant whose plan has it has it once.",
  path: "/attack-protection/captcha",
  id: "captcha",
  holds: ["active_provider_id"],
  scope: "attack_protection",
  resets: true,
  deletion: `${resetsDeclared("`activeProviderId` and `authChallenge`, as far as that is")} Accounts at services stay, unused, since Auth0 has no way to remove them.`,
  source: "https://auth0.com/docs/api/management/v2/attack-protection/patch-captcha",
  declarations,
  madeUp: ["simple_captcha"],
  security: {
    properties: {
      activeProviderId: sensitive(anyChange("medium"), weaker),
      arkose: sensitive(anyChange("medium"), weaker),
      "arkose.failOpen": sensitive(saferOff("medium"), "Nobody is asked while the service cannot be reached."),
      authChallenge: sensitive(saferOff("medium"), "Nobody is asked while the service cannot be reached."),
      hcaptcha: sensitive(anyChange("medium"), weaker),
      friendlyCaptcha: sensitive(anyChange("medium"), weaker),
      recaptchaEnterprise: sensitive(anyChange("medium"), weaker),
      recaptchaV2: sensitive(anyChange("medium"), weaker),
    },
  },
  inputs: object({
    // As recorded of a tenant without any account; the document tells no default.
    activeProviderId: unset(
      "auth_challenge",
      z.enum([
        ...["arkose", "auth_challenge", "friendly_captcha", "hcaptcha", "recaptcha_v2", "recaptcha_enterprise"],
        "simple_captcha",
      ] as const),
    )
      .optional()
      .describe(
        "What users solve: Auth0's own `auth_challenge`, unless set, or `simple_captcha`, or that of a service.",
      ),
    authChallenge: unset(
      { fail_open: false },
      object({ failOpen: z.boolean().describe("Lets users through while it cannot be reached.") }),
    )
      .optional()
      .describe("Auth0's own challenge."),
    ...services,
  }),
});

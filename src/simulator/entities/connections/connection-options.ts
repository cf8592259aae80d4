import { createHash } from "node:crypto";
import { documentAt } from "../../documents";
import { isObject, type JsonObject, own, pick } from "../../json-object";
import { isBefore } from "../../tenant/features";
import type { Tenant } from "../../tenant/tenant";
import { discoveryDocument, toldDocument } from "./discovery-documents";
import { oktaMetadata } from "./okta-metadata";
import { adfsOptions, pingFederateOptions, samlOptions } from "./saml-options";
import { socialOptions } from "./social-scopes";

/** Strategies of companies, as opposed to social ones and databases. */
export const enterprise = ["ad", "adfs", "google-apps", "okta", "oidc", "pingfederate", "samlp", "waad"];

type Complete = (options: JsonObject, before: JsonObject | undefined, tenant: Tenant) => JsonObject;

const blockedFields = ["name", "username", "nickname", "email", "phone_number"];

/** Password rules of the newer kind, each completed with its defaults. */
function passwordOptions(sent: JsonObject): JsonObject {
  const complete = (key: string, defaults: JsonObject) => ({ ...defaults, ...(sent[key] as JsonObject | undefined) });
  return {
    complexity: complete("complexity", {
      min_length: 15,
      character_types: [],
      character_type_rule: "all",
      identical_characters: "allow",
      sequential_characters: "allow",
      max_length_exceeded: "error",
    }),
    profile_data: complete("profile_data", {
      active: false,
      blocked_fields: [...blockedFields, "user_metadata.name", "user_metadata.first", "user_metadata.last"],
    }),
    history: complete("history", { active: false, size: 3 }),
    dictionary: complete("dictionary", { active: false, custom: [], default: "en_100k" }),
  };
}

/** Days between a recording of databases without something and the first with it. */
const since = { apiBehavior: "2025-12-01", signupBehavior: "2026-02-15", passwordOptions: "2026-07-15" };

function authenticationMethods(sent: unknown, { features }: Tenant): JsonObject {
  const methods = isObject(sent) ? sent : {};
  const password = {
    enabled: true,
    ...(!isBefore(features, since.apiBehavior) && { api_behavior: "required" }),
    ...(!isBefore(features, since.signupBehavior) && { signup_behavior: "allow" }),
  };
  return {
    passkey: { enabled: false },
    ...methods,
    password: { ...password, ...(methods.password as JsonObject | undefined) },
  };
}

/** The email attribute is unique and verified by a link unless said otherwise. */
function attributes(sent: JsonObject): JsonObject {
  if (!isObject(sent.email)) return sent;
  return { ...sent, email: { verification_method: "link", unique: true, ...sent.email } };
}

/** Values of database scripts' settings come back encrypted. */
const encrypted = (configuration: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(configuration).map(([key, value]) => [key, isCipher(value) ? value : cipher(String(value))]),
  );

const cipherPrefix = "CkIKI";
const isCipher = (value: unknown) => typeof value === "string" && value.startsWith(cipherPrefix);
const cipher = (value: string) => `${cipherPrefix}${createHash("sha256").update(value).digest("base64")}`;

/** Password rules of the older kind beside the policy. */
const besidePolicy = [
  "password_complexity_options",
  "password_history",
  "password_no_personal_info",
  "password_dictionary",
];

/** Password rules of the older kind, which exclude those of the newer. */
export const olderPasswordRules = ["passwordPolicy", ...besidePolicy];

/**
 * A new database has password rules of the newer kind, beside a policy that it was given as well, and had a policy
 * before. That it still has one where it was given other rules of the older kind is an assumption.
 */
function passwordRules(options: JsonObject, isNew: boolean, { features }: Tenant): JsonObject {
  const isOlder = isBefore(features, since.passwordOptions) || besidePolicy.some((key) => key in options);
  if (isObject(options.password_options) || (isNew && (!isOlder || options.passwordPolicy)))
    return { password_options: passwordOptions((options.password_options ?? {}) as JsonObject) };
  return isNew ? { passwordPolicy: "good" } : {};
}

const database: Complete = (options, before, tenant) => {
  const completed: JsonObject = {
    ...(!before && { mfa: { active: true, return_enroll_settings: true }, strategy_version: 2 }),
    brute_force_protection: true,
    passkey_options: {
      challenge_ui: "both",
      progressive_enrollment_enabled: true,
      local_enrollment_enabled: true,
    },
    ...options,
    ...passwordRules(options, !before, tenant),
    authentication_methods: authenticationMethods(options.authentication_methods, tenant),
  };
  if (isObject(options.attributes)) completed.attributes = attributes(options.attributes);
  if (isObject(options.configuration)) completed.configuration = encrypted(options.configuration);
  return completed;
};

/** Keys that Auth0 reads from the issuer, for as long as the issuer is the same. */
const discovered = ["oidc_metadata"];

/** Auth0 reads the discovery document; a simulator without a network makes do with what it was told. */
const openId =
  (strategy: "oidc" | "okta", type: string, mapping: string): Complete =>
  (options, before, tenant) => {
    const sent = asObject(options.oidc_metadata);
    const isSent = Object.keys(sent).length > 0;
    const kept = !isSent && before && hasSameIssuer(options, before) ? pick(before, discovered) : {};
    // It is fetched only when it is not sent: one that is sent wins, however old it is.
    const document = isSent ? toldDocument(pick(sent, told)) : discovery(strategy, options, tenant);
    const found = { ...document, ...asObject(kept.oidc_metadata), ...sent };
    const endpoint = (key: string) => (options[key] === null ? { [key]: found[key] ?? null } : {});
    return {
      type,
      schema_version: "oidc-V4",
      attribute_map: { mapping_mode: mapping },
      connection_settings: { pkce: before ? "disabled" : "auto" },
      ...kept,
      ...options,
      ...endpoint("authorization_endpoint"),
      ...endpoint("token_endpoint"),
      ...endpoint("userinfo_endpoint"),
      ...(Object.keys(found).length > 0 && { oidc_metadata: found }),
    };
  };

const hasSameIssuer = (options: JsonObject, before: JsonObject): boolean =>
  ["discovery_url", "domain", "issuer"].every((key) => options[key] === before[key]);

const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** What a document says of an issuer at least. */
const told = ["issuer", "authorization_endpoint", "jwks_uri"];

const wellKnown = "/.well-known/openid-configuration";

/** What a test has supplied of the issuer. */
function supplied(strategy: string, { domain, discovery_url: url }: JsonObject, tenant: Tenant) {
  const address = strategy === "okta" ? typeof domain === "string" && `https://${domain}${wellKnown}` : url;
  if (typeof address !== "string") return undefined;
  const document = documentAt(tenant, address, `${address.replace(/\/$/, "")}${wellKnown}`);
  return document && { ...toldDocument(document), ...document };
}

/**
 * What the issuer says of itself, as far as it is supplied or known: Okta's documents differ in the host only, of others
 * the well-known ones are here.
 */
function discovery(strategy: string, options: JsonObject, tenant: Tenant): JsonObject | undefined {
  const document = supplied(strategy, options, tenant);
  if (document) return document;
  if (strategy === "okta" && typeof options.domain === "string") return oktaMetadata(`https://${options.domain}`);
  const known = discoveryDocument(options.discovery_url);
  if (known) return known;
  const issuer = pick(options, told);
  return options.oidc_metadata || (options.discovery_url && issuer.issuer) ? toldDocument(issuer) : undefined;
}

const withDefaults =
  (defaults: JsonObject): Complete =>
  (options) => ({ ...defaults, ...options });

/** A directory of Google's keeps some settings that a change does not send. */
const googleWorkspace: Complete = (options, before) => ({
  handle_login_from_social: true,
  map_user_id_to_id: before?.map_user_id_to_id ?? false,
  ...socialOptions["google-oauth2"]!(options),
});

/** Without a word on the identity API, Auth0 also reads the directory's federation metadata. */
export const readsFederationMetadata = (options: JsonObject): boolean => !("identity_api" in options);

const microsoft: Complete = (options, before, tenant) => ({
  ...(!before && {
    ...(readsFederationMetadata(options) && { thumbprints: madeUpThumbprints, app_domain: tenant.domain }),
    identity_api: "microsoft-identity-platform-v2.0",
    waad_protocol: "openid-connect",
    use_wsfed: false,
    useCommonEndpoint: false,
    should_trust_email_verified_connection: "never_set_emails_as_verified",
  }),
  waad_common_endpoint: false,
  ...options,
});

const madeUpThumbprints = Array.from({ length: 6 }, (_, key) => createHash("sha1").update(String(key)).digest("hex"));

const strategies: Record<string, Complete> = {
  ...socialOptions,
  auth0: database,
  oidc: openId("oidc", "front_channel", "bind_all"),
  okta: openId("okta", "back_channel", "basic_profile"),
  samlp: samlOptions,
  pingfederate: pingFederateOptions,
  adfs: adfsOptions,
  waad: microsoft,
  ad: withDefaults({ ips: null, brute_force_protection: true }),
  sms: withDefaults({ brute_force_protection: true }),
  email: withDefaults({ brute_force_protection: true }),
  "google-apps": googleWorkspace,
};

/** Options as Auth0 stores them: what was sent replaces everything, then the strategy's defaults are filled in. */
export const completeOptions = (strategy: string, ...rest: Parameters<Complete>): JsonObject =>
  own(strategies, strategy)?.(...rest) ?? rest[0];

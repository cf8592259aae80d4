import type { Values } from "../../src/definition";

/** Ids (that of Okta's network is an application's here), dates, what Auth0 counts, the tenant's own name, and marks of creates. */
const madeUp =
  /^(id|client_id|user_id|oin_submission_id|created_at|updated_at|last_(ip|login|password_reset)|logins_count|tenant|signing_keys|signing_secret|provisioning_ticket_url|pulumi_dynamic_auth0_create)$/;

/** Secrets, and the settings of database scripts, which Auth0 answers encrypted. */
const secret = /(^|_)(secret|password|token)$|private_?key(_id)?$|^configuration$/i;

/**
 * What Auth0 reads out of a certificate or discovery document that the object names, what follows from `token_lifetime`
 * since no request takes it, what says that an application was registered by its own metadata, and what the provider of
 * an account told.
 */
const derived =
  /^(options\.(oidc_metadata|expires|subject|cert|thumbprints)|token_lifetime_for_web|external_\w+|identities\.\d+\.profileData)(\.|$)/;

/** What Auth0 fills in for new objects, and does not answer of older ones or where it was not set. */
const filledIn: Readonly<Record<string, unknown>> = {
  token_dialect: "access_token",
  subject_type: "client",
  third_party_security_mode: "permissive",
  "jwt_configuration.lifetime_in_seconds": 36000,
  "subject_type_authorization.user.policy": "allow_all",
  "subject_type_authorization.client.policy": "require_client_grant",
  "authentication.active": true,
  "options.passwordPolicy": "good",
  "options.strategy_version": 2,
  "options.brute_force_protection": true,
  "options.mfa.active": true,
  "options.mfa.return_enroll_settings": true,
  "options.passkey_options.challenge_ui": "both",
  "options.passkey_options.progressive_enrollment_enabled": true,
  "options.passkey_options.local_enrollment_enabled": true,
  "options.schema_version": "oidc-V4",
  "options.type": "back_channel",
  "options.attribute_map.mapping_mode": "basic_profile",
  "options.connection_settings.pkce": "auto",
  "options.assertion_decryption_settings.algorithm_profile": "v2026-1",
};

const isObject = (value: unknown): value is Values => typeof value === "object" && value !== null;

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === false ||
  (isObject(value) && Object.keys(value).length === 0);

const bare = (path: string): string => `${path.replaceAll("_", "").toLowerCase()}.`;

/** Lists whose order means nothing. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? [...value].sort() : value;

/** What differs between an object and the one that was made again, apart from the excused properties. */
export function lost(before: Values, after: Values, excused: readonly string[]): string[] {
  const name = String(before["name"]);
  const compare = (one: unknown, other: unknown, path: readonly string[]): string[] => {
    const where = path.join(".");
    const key = path.at(-1) ?? "";
    if (madeUp.test(key) || secret.test(key) || derived.test(where)) return [];
    if (excused.some((property) => bare(where).startsWith(bare(property)))) return [];
    if (isNothing(one) && isNothing(other)) return [];
    if (one === undefined && (other === filledIn[where] || String(other) === name)) return [];
    if (other === undefined && one === filledIn[where]) return [];
    if (!isObject(one ?? other))
      return one === other ? [] : [`${where}: ${JSON.stringify(one)} -> ${JSON.stringify(other)}`];
    const [these, those] = [inOrder(one ?? {}), inOrder(other ?? {})] as [Values, Values];
    return [...new Set([...Object.keys(these), ...Object.keys(those)])].flatMap((step) =>
      compare(these[step], those[step], [...path, step]),
    );
  };
  return compare(before, after, []);
}

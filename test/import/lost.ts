import type { Values } from "../../src/definition";

/** Made up for each object, or a date, or a secret. */
const volatile =
  /^(id|client_id|user_id|.*_at|expires|last_.*|logins_count|provisioning_ticket_url|signing_keys|tenant|identities)$|secret|password$|private_?key|token$|configuration$/i;

/** What Auth0 works out by itself: from certificates and discovery documents, and for applications of a catalogue. */
const derived = /^(options\.(oidc_metadata|subject|cert|thumbprints|bindingMethod)|token_lifetime_for_web|external_.*)/;

/** A default that Auth0 answers only where it was set. */
const spelledOut: Values = { token_dialect: "access_token" };

const isNothing = (value: unknown): boolean =>
  value === null || value === false || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

const sorted = (value: unknown): string => {
  if (Array.isArray(value)) return JSON.stringify(value.map(sorted).sort());
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return JSON.stringify(
    Object.entries(value)
      .map(([key, item]) => [key, sorted(item)])
      .sort(),
  );
};

const bare = (path: string): string => path.replaceAll("_", "").toLowerCase();

/** Properties of an object that another does not have alike, apart from those that a program does not declare. */
export function lost(object: Values, again: Values | undefined, excused: readonly string[], path = ""): string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const where = path ? `${path}.${key}` : key;
    if (isNothing(value) || spelledOut[key] === value || volatile.test(key) || derived.test(where)) return [];
    if (excused.some((property) => bare(where).startsWith(bare(property)))) return [];
    const other = again?.[key];
    if (typeof value === "object" && !Array.isArray(value))
      return lost(value as Values, other as Values | undefined, excused, where);
    return sorted(value) === sorted(other)
      ? []
      : [`${where} was ${JSON.stringify(value)} and is ${JSON.stringify(other)}`];
  });
}

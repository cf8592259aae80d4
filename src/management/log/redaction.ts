import { isTelling, looksSecret, namesSecret, secretMask } from "../../definition/secret-names";
import { finderOf } from "./spellings";

/** What is shaped like a key or a token, after what may stay of it. A lookbehind would take ten times as long. */
const secretLooking = [
  /()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /()\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  /(\b(?:Bearer|Basic)\s+)[\w.~+/=-]{20,}/gi,
];

/** The text without the given secrets, in whatever encoding it holds them, and without anything shaped like a key or token. */
export const redact = (text: string, secrets: Iterable<string | undefined>): string => redactor(secrets)(text);

/** What redacts several texts. */
export function redactor(secrets: Iterable<string | undefined>): (text: string) => string {
  const finder = finderOf(secrets);
  return (text) => {
    const longestFirst = finder(text).sort((one, other) => other.length - one.length);
    const rest = longestFirst.reduce((left, spelling) => left.replaceAll(spelling, placeholder), text);
    return secretLooking
      .reduce((left, pattern) => left.replace(pattern, `$1${placeholder}`), rest)
      .replaceAll(placeholder, secretMask);
  };
}

/** Stands for the mask until all is masked, so that no spelling is found in it. */
const placeholder = "\0";

/**
 * Where objects have secrets that their names do not tell: the name of the property after that of the object around it,
 * `salesforce_api.principal`; after a dot alone for a property of the whole.
 */
export type SecretPlaces = Pick<ReadonlySet<string>, "has">;

const nowhere: SecretPlaces = new Set();

/** The secrets in a JSON value, by their names and places, so that an echo of them can be redacted. */
export function secretsIn(value: unknown, places: SecretPlaces = nowhere): string[] {
  const found: string[] = [];
  hiding(value, places, (secret) => {
    if (isTelling(secret)) found.push(String(secret));
    return secretMask;
  });
  return found;
}

/** A copy of a JSON value without the secrets in it. */
export const withoutSecrets = <T>(value: T, places: SecretPlaces = nowhere): T =>
  hiding(value, places, () => secretMask) as T;

type Scalar = string | number | boolean;

/** In metadata, whose names are the user's own, the name of a secret speaks for all that is within. */
function hiding(
  value: unknown,
  places: SecretPlaces,
  hide: (secret: Scalar) => string,
  around = "",
  isMetadata = false,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => hiding(item, places, hide, around, isMetadata));
  const entries = Object.entries(value).map(([name, item]) => {
    const isNamed = isMetadata ? looksSecret(name) : typeof item === "string" && namesSecret(name);
    if (isNamed || places.has(`${around}.${name}`)) return [name, hidingAll(item, hide)];
    return [name, hiding(item, places, hide, name, isMetadata || name.endsWith("metadata"))];
  });
  return Object.fromEntries(entries);
}

function hidingAll(value: unknown, hide: (secret: Scalar) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => hidingAll(item, hide));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hidingAll(item, hide)]));
  return value === null || value === undefined ? value : hide(value as Scalar);
}

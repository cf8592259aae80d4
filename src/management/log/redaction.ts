import { isTelling, looksSecret, namesSecret, secretMask } from "../../definition/secret-names";

const secretLooking = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  /(?<=\b(?:Bearer|Basic)\s+)[\w.~+/=-]{20,}/gi,
];

/** The text without the given secrets, in whatever encoding it holds them, and without anything shaped like a key or token. */
export const redact = (text: string, secrets: Iterable<string | undefined>): string => redactor(secrets)(text);

/** What redacts several texts. */
export function redactor(secrets: Iterable<string | undefined>): (text: string) => string {
  const spellings = new Set([...secrets].flatMap((secret) => (secret ? spellingsOf(secret) : [])));
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length);
  return (text) => {
    // A pattern of all spellings takes far longer than looking for each.
    const rest = longestFirst.reduce(
      (left, spelling) => (spelling.length > left.length ? left : left.replaceAll(spelling, placeholder)),
      text,
    );
    return secretLooking
      .reduce((left, pattern) => left.replace(pattern, placeholder), rest)
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

/** The spellings of the latest secrets: all that a request or its answer says is looked through for the same ones. */
const known = new Map<string, readonly string[]>();
const mostKnown = 1_000;

function spellingsOf(secret: string): readonly string[] {
  const found = known.get(secret);
  if (found) return found;
  const spellings = findSpellings(secret);
  if (known.size >= mostKnown) known.clear();
  known.set(secret, spellings);
  return spellings;
}

/** A key in several lines is recognized by each of them, which every encoding but that of a URL leaves as it is. */
function findSpellings(secret: string): string[] {
  const lines = secret.split(/\r?\n/).filter((line) => line.length >= 16);
  const shown = lines.length > 1 ? lines.flatMap((line) => [line, encodeURIComponent(line)]) : [];
  return [...new Set([...encodingsOf(secret), ...shown])];
}

/** A text, by itself or out of a JSON body, as JSON, a URL, a form, HTML and base64 write it. */
const encodingsOf = (text: string): string[] => [text, inJson(text)].flatMap(writtenBy);

const writtenBy = (text: string): string[] => {
  const inUrl = encodeURIComponent(text);
  return [
    ...[text, inJson(text), inJson(inJson(text)), inAscii(text)],
    ...[
      inUrl,
      inUrl.replace(/%../g, (code) => code.toLowerCase()),
      new URLSearchParams([["", text]]).toString().slice(1),
    ],
    ...["'", "&#39;", "&#x27;"].map((apostrophe) => inHtml(text, apostrophe)),
    ...(text.length >= 8 ? inBase64(text) : []),
  ];
};

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const inAscii = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

const inHtml = (text: string, apostrophe: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", apostrophe);

/** What stands for a text in base64 whatever surrounds it: it can start at each of three places in a group of letters. */
function inBase64(text: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const own = (encoded: string) => encoded.slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
    return [own(bytes.toString("base64")), own(bytes.toString("base64url"))];
  });
}

const mask = "[secret]";

const secretLooking = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  /(?<=\b(?:Bearer|Basic)\s+)[\w.~+/=-]{20,}/gi,
];

/** The text without the given secrets, in whatever encoding it holds them, and without anything shaped like a key or token. */
export function redact(text: string, secrets: Iterable<string | undefined>): string {
  const spellings = new Set([...secrets].flatMap((secret) => (secret ? spellingsOf(secret) : [])));
  const longestFirst = [...spellings].sort((a, b) => b.length - a.length).map(escapeForPattern);
  const patterns = spellings.size > 0 ? [new RegExp(longestFirst.join("|"), "g"), ...secretLooking] : secretLooking;
  return patterns.reduce((rest, pattern) => rest.replace(pattern, mask), text);
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** The values in a request's body that stand under a name of a secret, so that an echo of them can be redacted. */
export function secretsIn(body: unknown): string[] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    typeof value === "string" ? (isSecretName(key) && value ? [value] : []) : secretsIn(value),
  );
}

function isSecretName(key: string): boolean {
  return /(password|secret|token|assertion|(private|api|access|secret)_?key)$/i.test(key);
}

function spellingsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).filter((line) => line.length >= 16);
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...lines];
}

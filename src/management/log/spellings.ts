/** Spellings are looked up by so many of their first letters. */
const startLength = 8;

/** The latest secrets: all that a request or its answer says is looked through for the same ones. */
const known = {
  secrets: new Set<string>(),
  /** By the starts of their spellings. */
  byStart: new Map<string, string[]>(),
  /** Of most places in a text this tells at once that no spelling starts there. */
  starts: new Uint8Array(0x10000),
  /** Those that have a spelling too short for that. */
  short: new Set<string>(),
};

/** So many secrets are kept, beside those that a text is looked through for. */
const mostKnown = 20_000;

/** What finds the spellings of secrets that a text holds: one look at each secret, and none at its spellings unless one begins in the text. */
export function finderOf(secrets: Iterable<string | undefined>): (text: string) => string[] {
  const wanted = new Set([...secrets].filter((secret) => secret !== undefined && secret !== ""));
  return (text) => {
    learn(wanted);
    const found = new Set<string>();
    const look = (secret: string, isThere: (spelling: string) => boolean): void => {
      if (wanted.has(secret)) for (const one of spellingsOf(secret)) if (isThere(one)) found.add(one);
    };
    for (const secret of known.short) look(secret, (spelling) => text.includes(spelling));
    for (let at = 0; at + startLength <= text.length; at += 1)
      for (const secret of startingAt(text, at)) look(secret, (spelling) => text.startsWith(spelling, at));
    return [...found];
  };
}

/** The secrets of which a spelling has the same start as what is at a place in a text. */
const startingAt = (text: string, at: number): readonly string[] =>
  known.starts[startAt(text, at)] === 0 ? none : (known.byStart.get(text.slice(at, at + startLength)) ?? none);

const none: readonly string[] = [];

/** A number that texts with the same start have in common. */
const startAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 3) * 1031 + text.charCodeAt(at + startLength - 1) * 8221) & 0xffff;

function learn(secrets: ReadonlySet<string | undefined>): void {
  if (known.secrets.size > mostKnown + secrets.size) {
    for (const each of [known.secrets, known.byStart, known.short]) each.clear();
    known.starts.fill(0);
  }
  for (const secret of secrets) if (secret !== undefined && !known.secrets.has(secret)) keep(secret);
}

function keep(secret: string): void {
  known.secrets.add(secret);
  const spellings = findSpellings(secret);
  if (spellings.some(({ length }) => length < startLength)) known.short.add(secret);
  for (const start of new Set(spellings.map((spelling) => spelling.slice(0, startLength)))) {
    if (start.length < startLength) continue;
    known.starts[startAt(start, 0)] = 1;
    const others = known.byStart.get(start);
    if (others) others.push(secret);
    else known.byStart.set(start, [secret]);
  }
}

/** The spellings of secrets whose starts were found: for the most part they are found again. */
const spelled = new Map<string, readonly string[]>();
let spelledLength = 0;
/** Characters. */
const mostSpelled = 30_000_000;

function spellingsOf(secret: string): readonly string[] {
  const found = spelled.get(secret);
  if (found) return found;
  if (spelledLength > mostSpelled) {
    spelled.clear();
    spelledLength = 0;
  }
  const spellings = findSpellings(secret);
  spelled.set(secret, spellings);
  spelledLength += spellings.reduce((sum, { length }) => sum + length, 0);
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

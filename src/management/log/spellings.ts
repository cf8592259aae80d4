/** One way to write a secret. */
interface Spelling {
  readonly secret: string;
  readonly text: string;
}

/** Spellings are looked up by so many of their first letters. */
const startLength = 8;

/** The spellings of the latest secrets: all that a request or its answer says is looked through for the same ones. */
const known = {
  secrets: new Set<string>(),
  byStart: new Map<string, Spelling[]>(),
  /** Of most places in a text this tells at once that no spelling starts there. */
  starts: new Uint8Array(0x10000),
  short: [] as Spelling[],
  /** Characters of all of them. */
  length: 0,
};

/** Enough for the secrets of tens of thousands of objects. */
const mostKnown = 30_000_000;

/** What finds the spellings of secrets that a text holds. It takes as long as the text is, however many secrets there are. */
export function finderOf(secrets: Iterable<string | undefined>): (text: string) => string[] {
  const wanted = new Set([...secrets].filter((secret) => secret !== undefined && secret !== ""));
  return (text) => {
    learn(wanted);
    const found = known.short.filter((one) => wanted.has(one.secret) && text.includes(one.text));
    for (let at = 0; at + startLength <= text.length; at += 1) {
      if (known.starts[startAt(text, at)] === 0) continue;
      for (const one of known.byStart.get(text.slice(at, at + startLength)) ?? [])
        if (wanted.has(one.secret) && text.startsWith(one.text, at)) found.push(one);
    }
    return [...new Set(found.map((one) => one.text))];
  };
}

/** A number that texts with the same start have in common. */
const startAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 3) * 1031 + text.charCodeAt(at + startLength - 1) * 8221) & 0xffff;

function learn(secrets: ReadonlySet<string | undefined>): void {
  if (known.length > mostKnown) {
    for (const each of [known.secrets, known.byStart]) each.clear();
    known.starts.fill(0);
    Object.assign(known, { short: [], length: 0 });
  }
  for (const secret of secrets) {
    if (secret === undefined || known.secrets.has(secret)) continue;
    known.secrets.add(secret);
    for (const text of findSpellings(secret)) keep({ secret, text });
  }
}

function keep(spelling: Spelling): void {
  const { text } = spelling;
  known.length += text.length;
  if (text.length < startLength) return void known.short.push(spelling);
  known.starts[startAt(text, 0)] = 1;
  const start = text.slice(0, startLength);
  const others = known.byStart.get(start);
  if (others) others.push(spelling);
  else known.byStart.set(start, [spelling]);
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

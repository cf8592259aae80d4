import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { own, type Severity, severities } from "../definition";
import { printable } from "../management";
import { html, json, markdown, type Report, text } from "../review";
import { print } from "./terminal";

/** How a report of what differs is written. */
const formats = { text, md: markdown, html, json } as const;

/** Options of every command that reports something. */
export const reportOptions = {
  format: { type: "string" },
  out: { type: "string", multiple: true },
} as const;

/** What a report is to be written as, and where. */
export interface Target<Format extends string = keyof typeof formats> {
  readonly format: Format;
  /** Standard output unless set. */
  readonly file?: string;
}

/** The targets that are asked for. The ending of a file decides its format unless `--format` does. */
export const targetsOf = (asked: Asked, usual: keyof typeof formats): Target[] =>
  targetsAmong(asked, usual, Object.keys(formats) as (keyof typeof formats)[]);

interface Asked {
  readonly format?: string;
  readonly out?: string[];
}

/** The same for a report that there is in other formats. */
export function targetsAmong<Format extends string>(
  { format, out = [] }: Asked,
  usual: Format,
  formats: readonly Format[],
): Target<Format>[] {
  const known = (name: string, what: string): Format => {
    const found = formats.find((one) => one === name);
    if (found) return found;
    throw new Error(`${what} is no format. Known are ${formats.join(", ")}.`);
  };
  const wanted = format === undefined ? undefined : known(format, `--format ${format}`);
  if (out.length === 0) return [{ format: wanted ?? usual }];
  return out.map((file) => ({ file, format: wanted ?? known(endings(file), `The ending of --out ${file}`) }));
}

const endings = (file: string): string => {
  const ending = path.extname(file).slice(1).toLowerCase();
  return own({ txt: "text", htm: "html", markdown: "md" }, ending) ?? ending;
};

/** Writes a report of what differs to its targets. */
export const write = (report: Report, targets: readonly Target[]): void =>
  writeEach(targets, (format) => formats[format](report));

/** Writes what a report is in each format to its targets. */
export function writeEach<Format extends string>(
  targets: readonly Target<Format>[],
  render: (format: Format) => string,
): void {
  for (const { format, file } of targets) {
    const content = render(format);
    if (file === undefined) print(content);
    else {
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      writeFileSync(file, printable(content));
    }
  }
}

/** What an option says, which is one of some names. */
export function chosen<Name extends string>(option: string, names: readonly Name[], name: string): Name {
  const found = names.find((one) => one === name);
  if (!found) throw new Error(`${option} must be one of ${names.join(", ")}, not "${name}"`);
  return found;
}

/** What `--fail-on` says. */
export const severityCalled = (name: string): Severity => chosen("--fail-on", severities, name);

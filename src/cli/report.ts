import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { own } from "../definition";
import { printable } from "../management";
import { html, json, markdown, type Report, text } from "../review";
import { print } from "./terminal";

const formats = { text, md: markdown, html, json } as const;

type Format = keyof typeof formats;

/** Options of every command that reports what differs. */
export const reportOptions = {
  format: { type: "string" },
  out: { type: "string", multiple: true },
} as const;

/** What a report is to be written as, and where. */
export interface Target {
  readonly format: Format;
  /** Standard output unless set. */
  readonly file?: string;
}

/** The targets that are asked for. The ending of a file decides its format unless `--format` does. */
export function targetsOf({ format, out = [] }: { format?: string; out?: string[] }, usual: Format): Target[] {
  const chosen = format === undefined ? undefined : known(format, `--format ${format}`);
  if (out.length === 0) return [{ format: chosen ?? usual }];
  return out.map((file) => ({ file, format: chosen ?? known(endings(file), `The ending of --out ${file}`) }));
}

const endings = (file: string): string => {
  const ending = path.extname(file).slice(1).toLowerCase();
  return own({ txt: "text", htm: "html", markdown: "md" }, ending) ?? ending;
};

function known(format: string, what: string): Format {
  if (Object.hasOwn(formats, format)) return format as Format;
  throw new Error(`${what} is no format. Known are ${Object.keys(formats).join(", ")}.`);
}

/** Writes a report to its targets. */
export function write(report: Report, targets: readonly Target[]): void {
  for (const { format, file } of targets) {
    const content = formats[format](report);
    if (file === undefined) print(content);
    else {
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      writeFileSync(file, printable(content));
    }
  }
}

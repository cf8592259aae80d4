import type { Severity } from "../../definition";
import type { PropertyChange, Report } from "../change";
import { type Entry, type Section, sectionsOf } from "../sections";
import { linesOf, visible } from "./lines";
import { countsOf, isEmpty } from "./words";

/** Most characters of a comment on GitHub. */
export const commentLimit = 65_536;

const badges: Readonly<Record<Severity, string>> = { high: "🔴 **high**", medium: "🟠 **medium**", low: "🟡 **low**" };

/** The report for a comment on a pull request. What does not fit is counted. */
export function markdown(report: Report): string {
  const { title, nothing, notes, others } = report;
  const head = [`## ${prose(title)}`];
  if (isEmpty(report)) return `${[...head, prose(nothing), ...notes].join("\n\n")}\n`;
  const { kinds, severities } = countsOf(report);
  const [before, after] = report.sides.map(code);
  head.push(`${prose(kinds)}${severities && ` — ${severities}`}. \`-\` is ${before}, \`+\` is ${after}.`, ...notes);
  const listed = others.map(({ kind, key }) => `- ${prose(kind)} ${code(key)}`);
  const blocks = [
    ...sectionsOf(report).flatMap((section) => sectionBlocks(report, section)),
    ...(listed.length > 0 ? [{ text: "### Other packages" }, ...listed.map((text) => ({ text, isItem: true }))] : []),
  ];
  return fitting(head, blocks);
}

/** A piece of Markdown that is shown as a whole or not at all. */
interface Block {
  readonly text: string;
  /** Within a folded part, which is opened and closed around its blocks. */
  readonly fold?: string;
  /** A line of a list. */
  readonly isItem?: boolean;
}

function sectionBlocks(report: Report, { title, isFolded, entries }: Section): Block[] {
  const fold = isFolded ? `${title} (${entries.length})` : undefined;
  const blocks = entries.flatMap((entry) => entryBlocks(report, entry)).map((text) => ({ text, fold }));
  return isFolded ? blocks : [{ text: `### ${prose(title)}` }, ...blocks];
}

function entryBlocks({ words }: Report, { change, severity, isWhole, properties }: Entry): string[] {
  const { kind, type, name, why } = change;
  const badge = severity ? ` — ${badges[severity]}` : "";
  const head = [`#### ${type} ${code(name)} ${prose(words[kind])}${badge}`, ...(isWhole && why ? [why] : [])];
  return [head.join("\n\n"), ...properties.map(propertyBlock)];
}

function propertyBlock(change: PropertyChange): string {
  const { path, severity, why, replaces } = change;
  const marks = [severity && badges[severity], replaces && "forces the replacement", why].filter(Boolean);
  const lines = linesOf(change).map(({ sign, text }) => (sign === "@" ? `@@ ${text} @@` : `${sign} ${text}`));
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [
    `${code(path)}${marks.length > 0 ? ` — ${marks.join(" — ")}` : ""}`,
    "",
    `${fence}diff`,
    ...lines,
    fence,
  ].join("\n");
}

/** As many blocks as fit into a comment, and how many are left out. */
function fitting(head: readonly string[], blocks: readonly Block[]): string {
  const statement = (count: number) =>
    `> ${count} more entries do not fit into a comment: see the report as HTML or JSON for all of it.`;
  const limit = commentLimit - statement(blocks.length).length - "</details>\n\n".length - 2;
  const parts: string[] = [`${head.join("\n\n")}\n\n`];
  let length = parts[0]!.length;
  let open: string | undefined;
  for (const [index, { text, fold, isItem }] of blocks.entries()) {
    const turn =
      open === fold ? "" : `${open ? "</details>\n\n" : ""}${fold ? `<details><summary>${fold}</summary>\n\n` : ""}`;
    const part = `${turn}${text}\n${isItem ? "" : "\n"}`;
    if (length + part.length > limit) {
      parts.push(open ? "</details>\n\n" : "", `${statement(blocks.length - index)}\n`);
      return parts.join("");
    }
    parts.push(part);
    length += part.length;
    open = fold;
  }
  return `${parts.join("").trimEnd()}\n${open ? "\n</details>\n" : ""}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** Text that is shown as it is: nothing in it is markup, a mention, a reference or a link. */
function code(text: string): string {
  const line = visible(text).replaceAll("\n", "\\n");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = /^[`\s]|[`\s]$/.test(line) || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Ordinary words; a name among them that could be anything else is shown as it is. */
const prose = (text: string): string =>
  text
    .split(" ")
    .map((word) => (/^[A-Za-z0-9,()-]*[.:]?$/.test(word) ? word : code(word)))
    .join(" ");

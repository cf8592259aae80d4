import type { Report } from "../change";
import { type Entry, sectionsOf } from "../sections";
import { linesOf, visible } from "./lines";
import { countsOf, isEmpty } from "./words";

/** The report for a terminal. */
export function text(report: Report): string {
  if (isEmpty(report)) return blocks([report.title, report.nothing, ...report.notes]);
  const { kinds, severities } = countsOf(report);
  const [before, after] = report.sides;
  return blocks([
    `${report.title}: ${kinds}${severities && ` (${severities})`}`,
    `- ${before}\n+ ${after}`,
    ...sectionsOf(report).flatMap(({ title, entries }) => [
      title.toUpperCase(),
      ...entries.map((entry) => entryText(report, entry)),
    ]),
    ...(report.others.length > 0
      ? [`OTHER PACKAGES\n\n${report.others.map(({ kind, key }) => `  ${kind} ${visible(key)}`).join("\n")}`]
      : []),
    ...report.notes,
  ]);
}

const blocks = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

function entryText({ words }: Report, { change, severity, isWhole, properties }: Entry): string {
  const { kind, type, name, why } = change;
  const lines = [`  ${type} ${visible(name)} ${words[kind]}${severity ? ` [${severity}]` : ""}`];
  if (isWhole && why) lines.push(`    ${why}`);
  for (const property of properties) {
    const marks = [property.severity, property.replaces && "replaces"].filter(Boolean).join(", ");
    lines.push(`    ${visible(property.path)}${marks && ` [${marks}]`}`);
    lines.push(...linesOf(property).map(({ sign, text }) => `      ${sign} ${text}`));
    if (property.why) lines.push(`      ${property.why}`);
  }
  return lines.join("\n");
}

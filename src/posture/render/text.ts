import { severities } from "../../definition";
import { visible } from "../../review";
import { type Posture, type PostureFinding, severityOf } from "../judge";
import { nameOf, nothing, sentenceOf, titleOf, unjudgedOf } from "./words";

/** The report for a terminal. */
export function text(posture: Posture): string {
  const { findings } = posture;
  const sections = [...severities].reverse().flatMap((severity) => {
    const entries = findings.filter((finding) => severityOf(finding) === severity);
    return entries.length > 0 ? [severity.toUpperCase(), ...entries.map(entryText)] : [];
  });
  const parts = [titleOf(posture), ...(findings.length > 0 ? sections : [nothing]), ...unjudgedOf(posture)];
  return `${parts.map(visible).join("\n\n")}\n`;
}

const entryText = (finding: PostureFinding): string =>
  [
    `  ${nameOf(finding)}: ${sentenceOf(finding)}.`,
    `    ${finding.rule.remedy}.`,
    ...(finding.fix ? [`      ${finding.fix.replaceAll("\n", "\n      ")}`] : []),
    `    ${finding.rule.name}: ${finding.rule.source}`,
  ].join("\n");

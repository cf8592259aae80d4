import { severities } from "../../definition";
import { type Posture, type PostureFinding, severityOf } from "../judge";

/** What a report says where every rule holds. */
export const nothing = "Every rule holds.";

/** "Posture of shop.eu.auth0.com, as production: 2 high, 1 low in 14 objects". */
export function titleOf({ tenant, environment, findings, judged }: Posture): string {
  const counts = [...severities]
    .reverse()
    .map((severity) => [findings.filter((finding) => severityOf(finding) === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}`);
  return `Posture of ${tenant}, as ${environment}: ${counts.join(", ") || "nothing"} in ${judged} objects`;
}

/** The object that a finding is about, or the tenant. */
export function nameOf({ object }: PostureFinding): string {
  if (!object) return "The tenant";
  const { type, id, title } = object;
  return [type, title ?? id, title && id && `(${id})`].filter(Boolean).join(" ");
}

/** What is wrong, with the property in backticks. */
export const sentenceOf = ({ property, problem }: PostureFinding): string =>
  property ? `\`${property}\` ${problem}` : problem;

/** What was not judged. */
export const unjudgedOf = ({ unjudged }: Posture): string[] =>
  unjudged.map(({ type, id, reason }) => `Not judged: ${type}${id ? ` ${id}` : ""}. ${reason}`);

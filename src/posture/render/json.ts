import { type Posture, severityOf } from "../judge";

/** The report for programs. */
export const json = ({ findings, ...posture }: Posture): string =>
  `${JSON.stringify({ ...posture, findings: findings.map(asJson) }, undefined, 2)}\n`;

function asJson(finding: Posture["findings"][number]) {
  const { rule, ...rest } = finding;
  const { name, description, remedy, source } = rule;
  return { rule: name, severity: severityOf(finding), description, ...rest, remedy, source };
}

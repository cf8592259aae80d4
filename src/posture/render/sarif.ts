import type { Log, ReportingDescriptor, Result } from "sarif";
import type { Severity } from "../../definition";
import type { Rule } from "../../policy/rule";
import { type Posture, type PostureFinding, severityOf } from "../judge";
import { nameOf, sentenceOf } from "./words";

const levels = { high: "error", medium: "warning", low: "note" } as const satisfies Record<Severity, string>;

/** What code scanning sorts findings by: from 7 on they are high, from 4 on medium. */
const scores = { high: "8.0", medium: "5.0", low: "2.0" } as const satisfies Record<Severity, string>;

/** The report as SARIF 2.1.0, for code scanning. */
export function sarif(posture: Posture, version: string): string {
  const rules = [...new Map(posture.findings.map((finding) => [finding.rule.name, finding])).values()];
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "pulumi-dynamic-auth0", version, rules: rules.map(descriptor) } },
        results: posture.findings.map((finding) => result(finding, posture)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(finding: PostureFinding): ReportingDescriptor {
  const { name, description, remedy, source }: Rule = finding.rule;
  const severity = severityOf(finding);
  return {
    id: name,
    shortDescription: { text: description },
    help: { text: `${remedy}.` },
    helpUri: source,
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ["security"], "security-severity": scores[severity] },
  };
}

/** There is no file: an object of a tenant stands for one, as code scanning asks for a place of each result. */
function result(finding: PostureFinding, { tenant }: Posture): Result {
  const { object, property, rule, fix } = finding;
  const place = object ? [object.type, ...(object.id ? [object.id] : [])] : ["Tenant"];
  const uri = [tenant, ...place].map(encodeURIComponent).join("/");
  return {
    ruleId: rule.name,
    level: levels[severityOf(finding)],
    message: { text: `${nameOf(finding)}: ${sentenceOf(finding)}. ${rule.remedy}.${fix ? ` ${fix}` : ""}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
        logicalLocations: [{ fullyQualifiedName: [...place, ...(property ? [property] : [])].join("/") }],
      },
    ],
    partialFingerprints: { "finding/v1": [rule.name, ...place, property ?? ""].join("/") },
  };
}

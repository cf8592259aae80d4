import { type Definition, rankOf, type Severity, type Values } from "../definition";
import { discover, type ReadableTenant, unaskedOf } from "../import";
import { configurationOf } from "../policy/configuration";
import type { Environment } from "../policy/environments";
import { Judged } from "../policy/judged";
import type { ResourceRule, Rule, StackRule } from "../policy/rule";
import { fixOf } from "./fix";

/** What a rule has against a tenant. No value of a secret is part of it. */
export interface PostureFinding {
  readonly rule: Rule;
  /** The object it is about. Unset where something is missing in the tenant. */
  readonly object?: { readonly type: string; readonly id?: string; readonly title?: string };
  /** Where, as Pulumi writes paths. */
  readonly property?: string;
  /** What is wrong, as a sentence without its full stop. */
  readonly problem: string;
  /** What a program declares to mend it, where only one thing does: `oidcConformant: true`. */
  readonly fix?: string;
}

/** How safely a tenant is configured. */
export interface Posture {
  readonly tenant: string;
  readonly environment: Environment;
  /** How many objects were judged. */
  readonly judged: number;
  /** The worst first. */
  readonly findings: readonly PostureFinding[];
  /** What could not be judged, and why. */
  readonly unjudged: readonly { readonly type: string; readonly id?: string; readonly reason: string }[];
}

/** What is judged of a tenant. */
interface Subject {
  readonly definition: Definition;
  readonly id: string;
  readonly title: string | undefined;
  readonly inputs: Values;
}

/** What is judged, and as what. */
export interface PostureOptions {
  readonly tenant: ReadableTenant;
  readonly rules: readonly Rule[];
  readonly environment: Environment;
}

/** Reads what the rules are about, and holds it against them. Nothing is changed in the tenant. */
export async function judgeTenant({ tenant, rules, environment }: PostureOptions): Promise<Posture> {
  const asked = rules.filter((rule) => configurationOf(rule, {}).environments.includes(environment));
  const definitions = [...new Set(asked.flatMap(subjectsOf))].filter(({ operations }) => operations.read);
  const { found, atDefaults, leftOut } = await discover(
    definitions.filter((definition) => !unaskedOf(definition)),
    tenant,
  );
  const subjects: Subject[] = [...found, ...atDefaults.map((one) => ({ ...one, inputs: {} }))];
  const isJudged = ({ type, id }: { type: string; id?: string }) =>
    subjects.some((subject) => subject.definition.type === type && subject.id === id);
  return {
    tenant: tenant.domain,
    environment,
    judged: subjects.length,
    findings: asked
      .flatMap((rule) => ("check" in rule ? objectFindings(rule, subjects) : missingFindings(rule, subjects)))
      .sort((one, other) => rankOf(severityOf(other)) - rankOf(severityOf(one))),
    unjudged: [
      ...leftOut
        .filter((one) => !isJudged(one))
        .map(({ type, id, title, reason }) => ({ type, id: title ?? id, reason })),
      ...definitions.flatMap((definition) => {
        const reason = unaskedOf(definition);
        return reason ? [{ type: definition.type, reason }] : [];
      }),
    ],
  };
}

/** How bad a finding is. */
export const severityOf = ({ rule }: PostureFinding): Severity =>
  rule.severity === "critical" ? "high" : rule.severity;

/** The types that a rule reads. */
const subjectsOf = (rule: Rule): readonly Definition[] => ("check" in rule ? rule.resources : rule.about);

/** A resource of a program can be protected from its deletion by Pulumi; of a tenant nobody asks that. */
const judged = ({ definition, inputs }: Subject): Judged => new Judged(definition, inputs, true);

/** Whether a tenant has one of it, which its type names. */
const isOnce = ({ kind, naturalKey }: Definition): boolean => kind === "singleton" && naturalKey.length === 0;

function objectFindings(rule: ResourceRule, subjects: readonly Subject[]): PostureFinding[] {
  const config = configurationOf(rule, {});
  return subjects
    .filter(({ definition }) => rule.resources.includes(definition))
    .flatMap((subject) => {
      const { definition, id, title, inputs } = subject;
      return [...rule.check(judged(subject), config)].map(({ property, problem }) => ({
        rule,
        object: { type: definition.type, id: isOnce(definition) ? undefined : id, title },
        property,
        problem,
        fix: fixOf(rule, { definition, inputs }, property),
      }));
    });
}

function missingFindings(rule: StackRule, subjects: readonly Subject[]): PostureFinding[] {
  const problem = rule.missing(subjects.map(judged), configurationOf(rule, {}));
  return problem ? [{ rule, problem, fix: rule.example }] : [];
}

import type {
  PolicyPackArgs,
  PolicyResource,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import type { Definition } from "../definition";
import { typeToken } from "../pulumi/state-format";
import * as definitions from "../resources";
import { configurationOf, settingsOf } from "./configuration";
import { customized } from "./customized";
import { environmentOf, type StackNames } from "./environments";
import { Judged } from "./judged";
import type { PolicyOptions } from "./options";
import type { ResourceRule, Rule, StackRule } from "./rule";
import { rules } from "./rules";

/**
 * The arguments of a policy pack with every rule of this package: `new PolicyPack("auth0", auth0Policies())`.
 * What `--policy-pack-config` or an organization configures goes before the options.
 *
 * @throws On a rule, or a setting of one, that does not exist.
 */
export function auth0Policies({ rules: changes, ...stacks }: PolicyOptions = {}): PolicyPackArgs {
  return {
    displayName: "Auth0",
    description: "Rules for Auth0 tenants, after Auth0's own advice and the standards of OAuth.",
    provider: "auth0",
    policies: customized(rules, changes).map((rule) =>
      "check" in rule ? resourcePolicy(rule, stacks) : stackPolicy(rule, stacks),
    ),
  };
}

/** What Pulumi wants to know of every rule. */
const described = (rule: Rule) => ({
  name: rule.name,
  description: rule.description,
  enforcementLevel: rule.enforcement,
  severity: rule.severity,
  url: rule.source,
  remediationSteps: rule.remedy,
  configSchema: { properties: settingsOf(rule) },
});

function resourcePolicy(rule: ResourceRule, stacks: StackNames): ResourceValidationPolicy {
  return {
    ...described(rule),
    validateResource: (args, report) => {
      const definition = definitionOf(rule.resources, args.type) ?? args.notApplicable("It is of another type.");
      const config = configurationOf(rule, args.getConfig());
      const environment = environmentOf(args.urn, stacks);
      if (!config.environments.includes(environment)) args.notApplicable(`The stack is for ${environment}.`);
      if (config.except.includes(args.name)) args.notApplicable("The resource is excepted by the configuration.");
      for (const { property, problem } of rule.check(judged(definition, args), config))
        report(`\`${property}\` ${problem}. ${rule.remedy}.`);
    },
  };
}

function stackPolicy(rule: StackRule, stacks: StackNames): StackValidationPolicy {
  return {
    ...described(rule),
    validateStack: (args, report) => {
      const demanding = args.resources.find(({ type }) => definitionOf(rule.demandedBy, type));
      if (!demanding) return args.notApplicable("The stack has no resource that it is about.");
      const config = configurationOf(rule, args.getConfig());
      const environment = environmentOf(demanding.urn, stacks);
      if (!config.environments.includes(environment)) args.notApplicable(`The stack is for ${environment}.`);
      const problem = rule.missing(args.resources.flatMap(judgedOf), config);
      if (problem) report(`${problem}. ${rule.remedy}.`, demanding.urn);
    },
  };
}

const definitionOf = (resources: readonly Definition[], type: string): Definition | undefined =>
  resources.find((definition) => typeToken(definition.type) === type);

const judged = (definition: Definition, { props, opts }: ResourceValidationArgs | PolicyResource): Judged =>
  new Judged(definition, props, opts.protect);

function judgedOf(resource: PolicyResource): Judged[] {
  const definition = definitionOf(Object.values(definitions), resource.type);
  return definition ? [judged(definition, resource)] : [];
}

import { type Environment, environments } from "./environments";
import type { Configuration, Rule, RuleSettings } from "./rule";

/** What can be configured of a rule: what every rule has, and its own. */
export const settingsOf = (rule: Rule): RuleSettings => ({
  environments: {
    type: "array",
    items: { enum: [...environments] },
    default: [...rule.environments],
    description: "Environments in which the rule holds.",
  },
  ...("check" in rule && {
    except: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Names of resources that are left out.",
    },
  }),
  ...rule.config,
});

/** The configuration of a rule, complete: an engine may hand over only what differs. */
export const configurationOf = (rule: Rule, given: object) =>
  ({
    ...Object.fromEntries(Object.entries(settingsOf(rule)).map(([name, setting]) => [name, setting.default])),
    ...given,
  }) as Configuration & Scope;

/** What every configuration holds. */
interface Scope {
  readonly environments: Environment[];
  readonly except: string[];
}

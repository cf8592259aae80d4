import type { PolicyPackConfig } from "@pulumi/policy";
import { closest } from "../engine";
import { settingsOf } from "./configuration";
import type { Rule } from "./rule";

/** The rules with what a program changes of them. Throws on a rule, or a setting, that there is none of. */
export function customized(rules: readonly Rule[], changes: PolicyPackConfig = {}): Rule[] {
  assertKnown(
    "rule",
    Object.keys(changes),
    rules.map(({ name }) => name),
  );
  return rules.map((rule) => (Object.hasOwn(changes, rule.name) ? changed(rule, changes[rule.name]!) : rule));
}

function changed(rule: Rule, change: PolicyPackConfig[string]): Rule {
  const { enforcementLevel, ...given } = typeof change === "string" ? { enforcementLevel: change } : change;
  const settings = settingsOf(rule);
  assertKnown(`setting of the rule "${rule.name}"`, Object.keys(given), Object.keys(settings));
  const differing = Object.entries(given).map(([name, value]) => [name, { ...settings[name]!, default: value }]);
  return {
    ...rule,
    enforcement: enforcementLevel ?? rule.enforcement,
    config: { ...settings, ...Object.fromEntries(differing) },
  };
}

function assertKnown(what: string, names: readonly string[], known: readonly string[]): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const suggestion = closest(name, known);
    throw new Error(`There is no ${what} named "${name}"${suggestion ? `: did you mean "${suggestion}"?` : "."}`);
  }
}

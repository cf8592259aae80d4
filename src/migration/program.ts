import { code, type Expression, literal, print, quoted } from "../import/literal";
import { knownPlaces, oneLine } from "./action-file";
import { keysOf } from "./config-keys";
import { type Declared, dependenciesOf, keyIn, secretsOf } from "./declared";
import type { Legacy } from "./legacy";
import { orderName } from "./names";

/** What the program is made of. */
export interface Declarations {
  readonly declared: readonly Declared[];
  readonly settings: readonly string[] | undefined;
}

/** The module: an action for each, which is neither deployed nor bound. */
export function programText({ declared, settings }: Declarations): string {
  const keys = keysOf(declared, settings);
  return [
    'import { readFileSync } from "node:fs";\nimport { join } from "node:path";\n',
    keys.size > 0 ? 'import * as pulumi from "@pulumi/pulumi";\n' : "",
    'import * as auth0 from "pulumi-dynamic-auth0";\n\n',
    keys.size > 0 ? "const config = new pulumi.Config();\n\n" : "",
    "/** The text of a file beside the program. */\n",
    'const code = (file: string): string => readFileSync(join(__dirname, file), "utf8");\n',
    ...declared.map((one) => `\n${statementOf(one, secretsOf(one, settings), keys)}`),
    ...triggersIn(declared).map(([trigger, those]) => `\n${orderOf(trigger, those)}`),
  ].join("");
}

function statementOf(one: Declared, secrets: readonly string[], keys: ReadonlyMap<string, string>): string {
  const { legacy, trigger, title, name, variable, path, file } = one;
  const modules = [...dependenciesOf(one)].flatMap(([module, version]) =>
    version === undefined ? [] : [{ name: module, version }],
  );
  const members: Record<string, Expression | false> = {
    name: literal(title),
    supportedTriggers: literal([{ id: trigger.id, version: trigger.version }]),
    code: code(`code(${quoted(path)})`),
    dependencies: modules.length > 0 && literal(modules),
    secrets: secrets.length > 0 && secretsIn(secrets, legacy, keys),
    deploy: literal(false),
  };
  const there = Object.entries(members).filter((member): member is [string, Expression] => member[1] !== false);
  const args = print({ object: there, expanded: true });
  const todo = file.error === undefined ? knownPlaces(file.findings) : "code that could not be read";
  return `// ${commentOf(legacy)}; ${todo}: see README.md.\nexport const ${variable} = new auth0.Action(${quoted(name)}, ${args});\n`;
}

const secretsIn = (secrets: readonly string[], legacy: Legacy, keys: ReadonlyMap<string, string>): Expression => ({
  object: secrets.map((secret) => [secret, code(`config.requireSecret(${quoted(keys.get(keyIn(legacy, secret))!)})`)]),
});

const commentOf = ({ kind, name, enabled, order }: Legacy): string =>
  `The ${kind} ${JSON.stringify(oneLine(name))}${order === undefined ? "" : `, order ${order}`}, ${enabled ? "enabled" : "disabled"} in the tenant`;

/** The triggers of which something is enabled. */
const triggersIn = (declared: readonly Declared[]): [string, Declared[]][] =>
  [...new Set(declared.flatMap(({ trigger, legacy }) => (legacy.enabled ? [trigger.id] : [])))].map((id) => [
    id,
    declared.filter(({ trigger }) => trigger.id === id),
  ]);

/** The order is kept for when the actions are bound. What is disabled is not part of it until somebody says so. */
function orderOf(trigger: string, those: readonly Declared[]): string {
  const order = orderName(trigger);
  const names = those.map(
    ({ variable, legacy }) => `  ${legacy.enabled ? `${variable},` : `// ${variable}: disabled in the tenant`}\n`,
  );
  return `// In the order in which they ran. Nothing binds them: when each is rewritten, tested and deployed, do it with
//   new auth0.TriggerActions("${trigger}", {
//     trigger: "${trigger}",
//     actions: ${order}.map((actionId) => ({ actionId })),
//   });
// and disable what they take the place of in the same moment. It holds the whole order, and takes out what is bound and
// not named: name the actions that the trigger has already as well, or bind each of these by a TriggerAction of its own.
export const ${order}: auth0.Action[] = [
${names.join("")}];
`;
}

import { knownPlaces, mark, oneLine } from "./action-file";
import { keysOf } from "./config-keys";
import { type Declared, dependenciesOf, keyIn, originOf, secretsOf } from "./declared";
import type { Legacy, LegacyCode } from "./legacy";

/** What was written, and what was not. */
export interface Migration extends LegacyCode {
  readonly tenant: string;
  readonly declared: readonly Declared[];
  /** Hooks of triggers that nobody knows. */
  readonly unknown: readonly Legacy[];
}

/** The report in a few lines, of what was written to a folder. */
export function summary({ declared, settings, unread, unknown }: Migration, out: string): string {
  const rows = declared.map(({ legacy: { kind, name, enabled }, file: { findings, error } }) =>
    [
      `${kind} ${name}${enabled ? "" : " (disabled)"}: `,
      error === undefined ? knownPlaces(findings) : `could not be read. ${error}`,
    ].join(""),
  );
  const secrets = keysOf(declared, settings).size;
  return [
    ...rows,
    ...unread.map(({ what, reason }) => `Not read: ${what} (${reason})`),
    ...unknown.map(({ name, triggerId }) => `Not written: hook ${name}, since actions have no trigger ${triggerId}`),
    ...(declared.length > 0 ? [`Written to ${out}: ${counted(declared.length, "action")}. ${nothingYet}`] : []),
    ...(secrets > 0 ? [`Before a preview, ${counted(secrets, "secret")} must be set: its README.md names them.`] : []),
    ...(declared.length === 0 ? [`Nothing was written: ${nothingFound(unread.length)}`] : []),
    "",
  ].join("\n");
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const nothingFound = (unread: number): string =>
  unread === 0 ? "no rule and no hook was found." : "no rule and no hook was found in what could be read.";

const nothingYet =
  "Nothing was translated, and each of them does nothing yet. Its README.md says what is to be done by hand; what it does not name may need a change as well.";

/** The report as a page: what a person has to do. */
export function reportPage(migration: Migration): string {
  const { tenant, declared } = migration;
  const lines = [
    `# Rules and hooks of ${text(tenant)}, on their way to actions\n`,
    introduction,
    ...section("What was not read", notRead(migration)),
    ...section("Secrets to set", secretLines(migration)),
    ...declared.flatMap((one) => [
      `\n## ${text(`${one.legacy.kind} ${one.legacy.name}`)}\n`,
      ...partOf(one, migration),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

const introduction = `Nothing was translated, and nothing is known to be equal. For each rule and hook there is an action that does nothing yet, with
the code as it was below it. \`actions.ts\` declares the actions; it deploys none and binds none. For each of them:

1. Rewrite the code in its file. Each place that is known to need a change has \`${mark}\` above its line; what is not marked may need
   one as well.
2. Move the result into the function that is exported, and delete what is left of the old code.
3. Test it, and set \`deploy: true\`.
4. Bind it in the order that \`actions.ts\` keeps, and disable the rule or the hook in the same moment. \`TriggerActions\` holds the
   whole order of a trigger: name what is bound already as well, or bind each action by a \`TriggerAction\`. Actions run after all
   rules: begin with the last rule. What is disabled in the tenant is in no order until you put it there.

The lines below are those of the files as they were written. Code may hold secrets, so that only you can read the files: think of it
before you commit them.`;

function partOf(one: Declared, { settings }: Migration): string[] {
  const { legacy, trigger, title, path, file } = one;
  const { findings, error, examination } = file;
  const state = `${legacy.enabled ? "Enabled" : "Disabled"} in the tenant${legacy.order === undefined ? "" : `, order ${legacy.order}`}.`;
  return [
    `\`${path}\`, an action of the trigger \`${trigger.id}\`. ${state}`,
    ...(title === legacy.name
      ? []
      : [`\nThe action is called ${text(title)}, since there is another one of its name.`]),
    ...(error === undefined
      ? []
      : [`\nIts code could not be read, so that what has to be changed is not known. ${text(error)}`]),
    ...(error === undefined && !examination.hasHandler
      ? ["\nThe function that Auth0 calls was not found, so that what is done with its parameters is not marked."]
      : []),
    ...moduleLines(one)
      .concat(settingLines(one, settings))
      .map((line) => `\n${line}`),
    ...(findings.length > 0 ? ["\n| line | what | becomes | to know |\n| ---: | --- | --- | --- |"] : []),
    ...findings.map(
      ({ line, column, what, to, why }) =>
        `| ${line}:${column} | \`${what}\` | ${to ? `\`${to}\`` : "nothing"} | ${why ?? ""} |`,
    ),
  ];
}

function moduleLines(one: Declared): string[] {
  const unversioned = [...dependenciesOf(one)]
    .filter(([, version]) => version === undefined)
    .map(([name]) => `\`${name}\``);
  if (unversioned.length === 0) return [];
  return [
    `It names no version of ${unversioned.join(", ")}: choose one, and add it to \`dependencies\` in \`actions.ts\`.`,
  ];
}

function settingLines(one: Declared, settings: readonly string[] | undefined): string[] {
  if (one.legacy.kind === "hook" || !settings) return [];
  const missing = one.file.examination.settings.filter((name) => !settings.includes(name));
  if (missing.length === 0) return [];
  return [`It reads settings that the tenant does not have: ${missing.map(text).join(", ")}.`];
}

function notRead({ unread, unknown }: Migration): string[] {
  return [
    ...unread.map(({ what, reason }) => `- ${text(what)}: ${text(reason)}`),
    ...unknown.map(
      ({ name, triggerId }) => `- the hook ${text(name)}: there is no trigger ${text(String(triggerId))} of actions.`,
    ),
  ];
}

/** What the stack's configuration has to have, and what no code was seen to use. */
function secretLines({ declared, settings }: Migration): string[] {
  const keys = keysOf(declared, settings);
  const used = new Map<string, { origin: string; names: string[] }>();
  for (const one of declared)
    for (const secret of secretsOf(one, settings)) {
      const owner = keyIn(one.legacy, secret);
      const { names } = used.get(owner) ?? { names: [] };
      used.set(owner, { origin: originOf(one.legacy, secret), names: [...names, `\`${one.name}\``] });
    }
  const unused = (settings ?? []).filter((name) => !used.has(`rule ${name}`));
  return [
    ...(used.size > 0 ? ["Auth0 does not show their values. Set each with `pulumi config set --secret KEY`.\n"] : []),
    ...[...used].map(
      ([owner, { origin, names }]) => `- \`${keys.get(owner)}\`: ${text(origin)}, for ${names.join(", ")}`,
    ),
    ...(unused.length > 0 ? [`\nNo rule was seen to read the settings ${unused.map(text).join(", ")}.`] : []),
  ];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`\n## ${title}\n`, ...lines] : [];

/** A text of the tenant, of which nothing is read as Markdown or HTML. */
const text = (value: string): string => oneLine(value).replace(/[\\`*_{}[\]()<>#|!&~]/g, "\\$&");

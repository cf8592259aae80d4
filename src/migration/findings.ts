import { builtinModules } from "node:module";
import type { AnyNode } from "acorn";
import { isObject } from "../definition";
import { type Counterpart, counterpartOf, otherGlobal } from "./counterparts";
import { handlerOf } from "./handler";
import { type Reference, referencesIn } from "./references";
import { isNode } from "./scope";
import { linesOf, type Place, placeOf, type Script } from "./script";
import type { Trigger } from "./triggers";

/** A place of the code that has to be changed by hand. */
export interface Finding extends Place {
  /** What is there, and what takes its place. */
  readonly what: string;
  readonly to?: string;
  readonly why?: string;
}

/** What is known of code without running it. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** Names of settings that the code reads, of which the action needs secrets. */
  readonly settings: readonly string[];
  /** Whether it reads settings by names that it works out. */
  readonly readsAnySetting: boolean;
  /** Modules of npm that it requires; without a version where it names none. */
  readonly dependencies: ReadonlyMap<string, string | undefined>;
  /** Whether the function was found that Auth0 calls. Without it only what is there for all code is known. */
  readonly hasHandler: boolean;
}

/** Looks for what has a counterpart in an action, or has none. */
export function examine(script: Script, trigger: Trigger): Examination {
  const handler = handlerOf(script.node);
  const references = referencesIn(script.node, handler, trigger.parameters);
  const known = references.flatMap((reference) => findingOf(reference, trigger, script) ?? []);
  const settings = references.flatMap(settingIn);
  const head = handler ? [{ ...placeOf(handler, script), ...functionBecomes(trigger) }] : [];
  return {
    findings: distinct([...head, ...known, ...redirects(script, trigger), ...unseenIn(script, trigger)]),
    settings: [...new Set(settings.filter((name) => name !== "*"))].sort(),
    readsAnySetting: settings.includes("*"),
    dependencies: modulesIn(references),
    hasHandler: handler !== undefined,
  };
}

const functionBecomes = ({ parameters, handler }: Trigger) => ({
  what: `function (${parameters.join(", ")})`,
  to: `exports.${handler} = async (event, api) => {}`,
  why: "It ends with what it returns or throws, not with a callback.",
});

function findingOf(reference: Reference, trigger: Trigger, script: Script): Finding | undefined {
  if (isFine(reference, trigger)) return undefined;
  const { known, use } = reference;
  const found = counterpartOf(reference, trigger.counterparts);
  // What stands for a part of a parameter is changed where it is declared, unless more is done with it.
  if (known > 0 && (!found || (use === "read" && found.names.length <= known))) return undefined;
  const place = placeOf(reference.at, script);
  if (!found) return { ...place, ...told(globalRow(trigger)), what: inWords(reference.names.slice(0, 1)) };
  const suffix = / =$|\(.*\)$/.exec(found.from)?.[0] ?? "";
  return {
    ...place,
    what: `${inWords(reference.names.slice(0, found.names.length))}${suffix}`,
    to: found.to && withName(found.to, found.names, reference.names),
    why: found.why,
  };
}

const globalRow = ({ counterparts }: Trigger): Counterpart => counterparts.find(({ from }) => from === otherGlobal)!;

/** What an action has as well: the language, Node.js, and its own modules. */
function isFine({ names, given }: Reference, { parameters }: Trigger): boolean {
  const [root] = names as [string];
  if (root === "require") return isBuiltin(given);
  if (parameters.includes(root) || root === "global") return false;
  return root in globalThis || ["module", "exports", "undefined", "__dirname", "__filename"].includes(root);
}

function isBuiltin([module]: readonly AnyNode[]): boolean {
  const name = module?.type === "Literal" ? String(module.value).replace(/^node:/, "") : "";
  return builtinModules.includes(name);
}

/** Names of the code are told where nothing can hide in them. */
const isPlain = (name: string): boolean => /^[A-Za-z_$][\w$]{0,59}$/.test(name);

const inWords = (names: readonly string[]): string =>
  names.map((name, index) => (isPlain(name) ? (index > 0 ? `.${name}` : name) : "[…]")).join("");

/** The name that a star stands for, in what takes its place. */
function withName(to: string, pattern: readonly string[], names: readonly string[]): string {
  const name = names[pattern.indexOf("*")];
  if (name === undefined) return to;
  if (isPlain(name)) return to.replace("*", name);
  return to.replace('"*"', "name").replace(".*", "[name]");
}

/** The name of a setting that a rule or a hook reads: a star where all of them are, or the code works it out. */
function settingIn({ names, known, use }: Reference): string[] {
  const depth = names[0] === "configuration" ? 1 : names.slice(0, 3).join(".") === "context.webtask.secrets" ? 3 : 0;
  if (depth === 0 || (use === "read" && known > depth)) return [];
  return [names[depth] ?? "*"];
}

/** The modules of npm, each with the first version that is named. */
function modulesIn(references: readonly Reference[]): Map<string, string | undefined> {
  const modules = new Map<string, string | undefined>();
  for (const [name, version] of references.flatMap((reference) => moduleIn(reference) ?? []))
    modules.set(name, modules.get(name) ?? version);
  return modules;
}

/** A module and its version, in the way of rules: `require("name@version")`. */
function moduleIn({ names, given: [module] }: Reference): [string, string | undefined][] | undefined {
  if (names.length !== 1 || names[0] !== "require" || module?.type !== "Literal" || isBuiltin([module]))
    return undefined;
  const [, name, version] =
    /^((?:@[\w.-]+\/)?\w[\w.-]*)(?:@([\w.^~<>=-]+))?(?:\/.*)?$/.exec(String(module.value)) ?? [];
  return name === undefined ? undefined : [[name, version]];
}

/** Where the code asks whether the user comes back from a redirect. */
function redirects(script: Script, { counterparts }: Trigger): Finding[] {
  const row = counterparts.find(({ from }) => from === '"redirect-callback"');
  return row ? textsIn(script.node).map((text) => ({ ...placeOf(text, script), ...told(row) })) : [];
}

const told = ({ from, to, why }: Counterpart) => ({ what: from, to, why });

const textsIn = (node: AnyNode): AnyNode[] =>
  node.type === "Literal" && node.value === "redirect-callback"
    ? [node]
    : Object.values(node)
        .flat()
        .filter((part) => isObject(part) && isNode(part))
        .flatMap((part) => textsIn(part as AnyNode));

/** What turns the direction of writing, or is not seen at all. */
const unseen = /[\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]|(?!\t)\p{Cc}/u;

function unseenIn({ text }: Script, { counterparts }: Trigger): Finding[] {
  const row = counterparts.find(({ from }) => from === "(unseen)")!;
  return linesOf(text).flatMap((line, index) => {
    const at = line.replace(/[\n\r\u2028\u2029]+$/, "").search(unseen);
    return at < 0 ? [] : [{ line: index + 1, column: at + 1, ...told(row) }];
  });
}

/** In their order; what is said of a place is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const all = new Map(findings.map((finding) => [`${finding.line}:${finding.column}:${finding.what}`, finding]));
  return [...all.values()].sort((one, other) => one.line - other.line || one.column - other.column);
}

import { parse } from "acorn";
import { printable } from "../management";
import { type Examination, examine, type Finding } from "./findings";
import type { Legacy } from "./legacy";
import { linesOf, parseScript, type Script, ScriptError } from "./script";
import type { Trigger } from "./triggers";

/** The file of an action that does nothing yet, with the code that it comes from and what has to be changed in it. */
export interface ActionFile {
  readonly text: string;
  /** With the lines of the file. */
  readonly findings: readonly Finding[];
  readonly examination: Examination;
  /** Why the code could not be read; it is a comment then. */
  readonly error?: string;
}

/** What marks a line of a file that has to be changed. */
export const mark = "// TODO(action)";

const nothingKnown: Examination = {
  findings: [],
  settings: [],
  readsAnySetting: false,
  dependencies: new Map(),
  hasHandler: false,
};

/** Writes code of a rule or a hook into the file of an action. */
export function actionFile(legacy: Legacy, trigger: Trigger): ActionFile {
  try {
    const script = parseScript(legacy.script);
    const examination = examine(script, trigger);
    const file = fileOf(legacy, trigger, { examination, code: embedded(script, examination.findings, legacy.kind) });
    if (doesNothing(file.text)) return { ...file, examination };
    throw new ScriptError("It does not stand alone within a function.");
  } catch (error) {
    const reason = error instanceof RangeError ? "It is nested too deep to be read." : (error as Error).message;
    if (!(error instanceof ScriptError || error instanceof RangeError)) throw error;
    return { ...commented(legacy, trigger, reason), examination: nothingKnown, error: reason };
  }
}

/** Code as it stands in a file: its lines, and where its findings are among them. */
interface Code {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

interface Content {
  readonly examination: Examination;
  readonly code: Code;
  readonly error?: string;
}

function fileOf(
  legacy: Legacy,
  trigger: Trigger,
  { examination, code, error }: Content,
): Omit<ActionFile, "examination"> {
  const head = headOf(legacy, trigger, examination, error);
  const handler = handlerLines(legacy, trigger, error);
  const above = head.length + code.findings.length + handler.length;
  const findings = code.findings.map((finding) => ({ ...finding, line: finding.line + above }));
  const lines = [...head, ...findings.map((finding) => `//   ${inWords(finding)}`), ...handler];
  return { text: [...lines.map((line) => `${line}\n`), ...code.lines].join(""), findings, error };
}

/** How many places are known, in words that do not say that these are all. */
export const knownPlaces = ({ length }: readonly Finding[]): string =>
  length === 1 ? "1 place is known to need a change" : `${length} places are known to need a change`;

/** A finding in one line. */
export const inWords = ({ line, column, what, to, why }: Finding): string =>
  `${line}:${column} ${what}${to === undefined ? "" : ` → ${to}`}${why === undefined ? "" : ` (${why})`}`;

/** A text of a tenant within a line of a comment. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, " ")).trim().slice(0, 200);

function headOf(legacy: Legacy, { id }: Trigger, { findings, hasHandler }: Examination, error?: string): string[] {
  const { kind, name, enabled } = legacy;
  return [
    `// The ${kind} "${oneLine(name)}" on its way to an action of the trigger ${id}. Nothing of it was translated:`,
    "// deployed as it is, this action does nothing.",
    ...(enabled ? [] : [`// The ${kind} is disabled in the tenant.`]),
    ...(error === undefined ? [] : [`// Its code was not read, and is a comment below: ${oneLine(error)}`]),
    ...(error === undefined && !hasHandler
      ? ["// The function that Auth0 calls was not found: parameters are not marked."]
      : []),
    "//",
    ...(error === undefined
      ? [
          `// ${knownPlaces(findings)}, with ${mark} above the line. That is not all there`,
          "// is to do: the code was not run, values were not followed into other functions, and nothing says that what is",
          "// left works in an action as it did.",
        ]
      : ["// What has to be changed is not known."]),
  ];
}

const handlerLines = ({ kind }: Legacy, { handler }: Trigger, error: string | undefined): string[] => [
  "",
  `exports.${handler} = async (event, api) => {`,
  "  // Nothing yet. What is rewritten goes here.",
  "};",
  "",
  error === undefined
    ? `// The ${kind} as it was. Nothing calls it. Without the lines that begin with ${mark} it is what Auth0 has.`
    : `// The ${kind} as it was, as a comment:`,
];

/** The code within a function that nothing calls, a mark above each line that has to be changed. */
function embedded({ text, form, inText }: Script, findings: readonly Finding[], kind: Legacy["kind"]): Code {
  const marked = new Map<number, Finding[]>();
  for (const finding of findings) {
    const line = markedLine(finding.line, inText);
    marked.set(line, [...(marked.get(line) ?? []), finding]);
  }
  const lines = [form === "function" ? `const ${kind} = (\n` : `function ${kind}() {\n`];
  const placed = linesOf(text).map((line, index) => {
    const indentation = /^[ \t]*/.exec(line)![0];
    for (const finding of marked.get(index + 1) ?? [])
      lines.push(`${indentation}${mark} ${inWords(finding).replace(/^\d+:/, "column ")}\n`);
    return lines.push(line);
  });
  lines.push("\n", form === "function" ? ");\n" : "}\n");
  return { lines, findings: findings.map((finding) => ({ ...finding, line: placed[finding.line - 1]! })) };
}

/** The line that a mark stands above: its own, or the one where a text begins that goes on in it. */
const markedLine = (line: number, inText: ReadonlySet<number>): number =>
  inText.has(line) ? markedLine(line - 1, inText) : line;

/** Whether running a file only defines functions, whatever the code in it is. */
function doesNothing(text: string): boolean {
  try {
    const { body } = parse(text, { ecmaVersion: "latest", sourceType: "script", preserveParens: true });
    const [handler, kept, ...others] = body;
    if (others.length > 0 || handler?.type !== "ExpressionStatement") return false;
    if (kept?.type === "FunctionDeclaration") return true;
    const value = kept?.type === "VariableDeclaration" ? kept.declarations[0]?.init : undefined;
    return value?.type === "ParenthesizedExpression" && /Function/.test(value.expression.type);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Code that is not known to be JavaScript, as a comment. */
function commented(legacy: Legacy, trigger: Trigger, error: string): Omit<ActionFile, "examination"> {
  const lines = linesOf(legacy.script).map((line) => `// ${line.replace(/[\n\r\u2028\u2029]+$/, "")}\n`);
  return fileOf(legacy, trigger, { examination: nothingKnown, code: { lines, findings: [] }, error });
}

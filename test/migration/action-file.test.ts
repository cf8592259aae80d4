// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are texts of code
import { createContext, runInContext } from "node:vm";
import * as fc from "fast-check";
import { type ActionFile, actionFile, mark } from "../../src/migration/action-file";
import type { Legacy } from "../../src/migration/legacy";
import { triggers } from "../../src/migration/triggers";

const rule = (script: string, more: Partial<Legacy> = {}): Legacy => ({
  ...{ kind: "rule", name: "one", script, enabled: true, secrets: [], dependencies: {} },
  ...more,
});

const fileOf = (script: string, more: Partial<Legacy> = {}): ActionFile =>
  actionFile(rule(script, more), triggers.find(({ id }) => id === (more.triggerId ?? "post-login"))!);

/** Runs a file as Auth0 loads it. Whatever it does but define functions is an error, since there is nothing else. */
async function load(text: string): Promise<unknown> {
  const context = createContext(Object.assign(Object.create(null), { exports: {} }));
  runInContext(text, context);
  const handlers = Object.entries(context["exports"] as Record<string, (event: object, api: object) => unknown>);
  expect(handlers.map(([name]) => name)).toEqual([expect.stringMatching(/^onExecute/)]);
  const nothing = new Proxy({}, { get: (_, name) => fail(`it asks for ${String(name)}`) });
  return handlers[0]![1](nothing, nothing);
}

function fail(reason: string): never {
  throw new Error(reason);
}

/** The code in a file, without what was written around it and between its lines. */
function codeIn({ text }: ActionFile): string {
  const code = /^(?:const|function) (?:rule|hook)(?: = \(|\(\) \{)\n([\s\S]*)\n(?:\);|\})\n$/m.exec(text)![1]!;
  return code.replace(/^[ \t]*\/\/ TODO\(action\).*\n/gm, "");
}

const evil = "process.exit(1); evil();";

const readable = [
  "function (user, context, callback) {\n  callback(null, user, context);\n}",
  "function (user, context, callback) {\r\n  callback(null, user, context);\r\n}",
  "(user, context, callback) => callback(null, user, context)",
  "async (user, context, callback) => { return callback(null, user.email ?? context?.clientID); }",
  "// before\n/* and\nbefore */ function addRoles(user, context, callback) { callback(); } // behind",
  "function (user, context, callback) {\n  const text = `\n${user.email} ${`${context.clientID}\n`}\n`;\n  callback(text);\n}",
  "function (user, context, callback) {\n  const text = 'a\\\n' + user.email; /*\n*/ callback(text);\n}",
  "function (user, context, callback) {\n  return callback(\n    null,\n    user\n  );\n}",
  "function (user, context, callback) { x = '\u2028'; callback(user);\u2028}",
  "function (user, context, callback) {\n <!-- callback(user)\n--> callback(user)\n}",
  "function (user) { return /`${user}\\//.test('*/'); }",
  "function helper(user) { return user; }\nfunction rule(user, context, callback) { callback(helper(user)); }",
  "'use strict';\nconst x = require('lodash@4.17.21');\nmodule.exports = function (user, context, cb) { cb(null, x); };",
  "return 1;",
  evil,
  `try { ${evil} } finally { ${evil} }`,
];

test.each(readable)("code that can be read stays as it was, and does not run: %j", async (script) => {
  const file = fileOf(script);
  expect(file.error).toBeUndefined();
  expect(codeIn(file)).toBe(script);
  expect(await load(file.text)).toBeUndefined();
});

const unreadable = [
  "function (user, context, callback) {\n  const x = ;\n}",
  "function (user, context, callback) {",
  `function () {}), ${evil.replaceAll(";", ",")} (function () {}`,
  `} ${evil} {`,
  `}; ${evil} function x() {`,
  `*/ ${evil} /*`,
  "#!/usr/bin/env node\nfunction x() {}",
  `<script>${evil}</script>`,
  `\u2028${evil}\u2028}`,
  `)\r${evil}\n(`,
  `\`\${\n${evil}`,
  `import fs from "node:fs";\n${evil}`,
  `function ${"(".repeat(200_000)}`,
  `function () { return ${"[".repeat(50_000)}${"]".repeat(50_000)}; }`,
];

test.each(unreadable.map((script) => [script.slice(0, 60), script]))(
  "code that cannot be read is told, kept whole as a comment, and does not run: %j",
  async (_, script) => {
    const file = fileOf(script);
    expect(file.error).toEqual(expect.any(String));
    expect(file.text).toContain("Its code was not read");
    const lines = script.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line !== "");
    for (const line of lines) expect(file.text).toContain(`\n// ${line}\n`);
    expect(await load(file.text)).toBeUndefined();
  },
);

/** What code is made of, and what it could break out with. */
const pieces = [
  ...[
    "function (user, context, callback) {",
    "(user) => {",
    "}",
    "(",
    ")",
    "[",
    "]",
    ";",
    ",",
    "{",
    "`",
    "${",
    "'",
    '"',
    "/",
  ],
  ...[
    "*/",
    "/*",
    "//",
    "<!--",
    "-->",
    "\\",
    "\n",
    "\r",
    "\u2028",
    "\ufeff",
    "#!",
    "return",
    "await ",
    "async ",
    "yield ",
    "=>",
  ],
  ...[
    "evil()",
    "user.email",
    "context.clientID = 1",
    "module.exports =",
    "rule",
    "const ",
    "let ",
    "class ",
    "import ",
    "'use strict'",
  ],
];

test("whatever code is made of, its file does nothing, and holds all of it", async () => {
  const code = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(code, async (parts) => {
      const script = parts.join("");
      const file = fileOf(script);
      expect(await load(file.text)).toBeUndefined();
      if (file.error === undefined) expect(codeIn(file)).toBe(script);
      else for (const line of script.split(/[\n\r\u2028\u2029]/)) expect(file.text).toContain(line);
    }),
    { numRuns: 500 },
  );
});

test("no code is no error", async () => {
  expect(await load(fileOf("").text)).toBeUndefined();
});

test.each([
  ["function (user, context, callback) {\n  const x = ;\n}", "Line 2, column 13: Unexpected token."],
  ["function (", "At its end: Unexpected token."],
  ["const x = 1;\nconst x = 2;", "Line 2, column 7: Identifier 'x' has already been declared."],
])("an error tells its place: %j", (script, error) => {
  expect(fileOf(script).error).toBe(error);
});

test("a mark stands above its line, never within a text", () => {
  const script = [
    "function (user, context, callback) {",
    "  const text = `",
    "    $" + "{user.email}",
    "  `; callback(null);",
    "}",
  ].join("\n");
  const lines = fileOf(script).text.split("\n");
  const at = lines.indexOf("  const text = `");
  expect(lines.slice(at - 2, at)).toEqual([
    `  ${mark} column 7 user → event.user`,
    expect.stringContaining(`  ${mark} column 6 callback(null) → return`),
  ]);
  expect(lines.slice(at, at + 3)).toEqual(script.split("\n").slice(1, 4));
});

test("what is told above is where it says", () => {
  const file = fileOf("function (user, context, callback) {\n  callback(null, context.clientID);\n}");
  const lines = file.text.split("\n");
  const expected = ["function (user", "callback(null", "context.clientID"];
  expect(file.findings.map(({ line, column }) => lines[line - 1]!.slice(column - 1))).toEqual(
    expected.map((start) => expect.stringContaining(start)),
  );
  for (const { line, column, what } of file.findings) expect(file.text).toContain(`//   ${line}:${column} ${what}`);
});

test("a file begins with what it is, and that nothing was translated", () => {
  const { text } = fileOf("function () {}", { name: "Add */ roles\n\u001b[31mrequire('x')\u2028", enabled: false });
  expect(text).toMatch(
    /^\/\/ The rule "Add \*\/ roles \\u001b\[31mrequire\('x'\)" on its way .* Nothing of it was translated:\n/,
  );
  expect(text).toContain("// The rule is disabled in the tenant.\n");
});

test("names of the code that could hide something are told by a sign alone", () => {
  const { text } = fileOf("function (user, context) { context.idToken['*/\\n\\u2028evil()'] = user['\u202e']; }");
  expect(text).toContain("context.idToken[…] = → api.idToken.setCustomClaim(name, value)");
});

test("a function that is not found is told", () => {
  const { examination, text } = fileOf("async.waterfall([]);");
  expect(examination.hasHandler).toBe(false);
  expect(text).toContain("The function that Auth0 calls was not found");
});

test("modules and settings that code needs are known", () => {
  const { examination } = fileOf(`function (user, context, callback) {
    require("lodash@4.17.21"); require("@scope/a@1.0.0"); require("request"); require("lodash/fp"); require("crypto");
    require(user.name); require("./x"); require("a b");
    callback(configuration.B, configuration["A"], configuration.A);
  }`);
  expect([...examination.dependencies]).toEqual([
    ["lodash", "4.17.21"],
    ["@scope/a", "1.0.0"],
    ["request", undefined],
  ]);
  expect(examination).toMatchObject({ settings: ["A", "B"], readsAnySetting: false });
  expect(fileOf("function () { for (const key in configuration) key; }").examination.readsAnySetting).toBe(true);
});

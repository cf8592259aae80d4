import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { commandThatWrites } from "./written-files";

const { run, restart, simulator, out } = commandThatWrites("rules-to-actions");

const files = () =>
  readdirSync(out(), { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(out(), name)).isFile())
    .map((name) => name.replaceAll(path.sep, "/"))
    .sort();

const read = (name: string) => readFileSync(path.join(out(), name), "utf8");

let order = 0;

const putRule = (name: string, script: string, more: object = {}) => {
  order++;
  simulator().tenant.put("rules", `rul_${order}`, { id: `rul_${order}`, name, script, order, enabled: true, ...more });
};

const project = ["README.md", "Pulumi.yaml", "actions.ts", "index.ts", "package.json", "tsconfig.json"].sort();

test("each rule is an action in a file of its own, in their order, and nothing is written to the tenant", async () => {
  putRule("Second", "function (user, context, callback) { callback(null, user, context); }", { order: 20 });
  putRule("First", "function (user, context, callback) { callback(configuration.API_KEY); }", { order: 10 });
  putRule("Off", "function (user, context, callback) { const x = ; }", { order: 30, enabled: false });
  simulator().tenant.put("rules-configs", "API_KEY", { key: "API_KEY", value: "canary" });
  simulator().tenant.put("rules-configs", "OLD", { key: "OLD", value: "canary" });
  const { code, stdout, stderr } = await run();
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^Reading 127\.0\.0\.1:\d+\n$/)]);
  expect(stdout).toMatch(/^rule First: \d+ places are known to need a change\nrule Second: \d+ places are known/);
  expect(stdout).toContain("rule Off (disabled): could not be read. Line 1, column 48: Unexpected token.\n");
  expect(stdout).toContain(
    `Written to ${out()}: 3 actions. Nothing was translated, and each of them does nothing yet.`,
  );
  expect(stdout).toContain("Before a preview, 1 secret must be set");
  expect(files()).toEqual([...project, "rules/first.js", "rules/off.js", "rules/second.js"].sort());
  expect(read("actions.ts")).toContain(
    "export const postLoginOrder: auth0.Action[] = [\n  first,\n  second,\n  // off: disabled in the tenant\n];\n",
  );
  expect(read("actions.ts")).toContain('secrets: { API_KEY: config.requireSecret("apiKey") },');
  expect(read("actions.ts").match(/deploy: false,\n/g)).toHaveLength(3);
  expect(read("README.md")).toContain("`apiKey`: the setting API\\_KEY of rules, for `first`");
  expect(read("README.md")).toContain("No rule was seen to read the settings OLD.");
  expect(files().map(read).join("")).not.toContain("canary");
  const written = simulator()
    .requests()
    .filter(({ method }) => method !== "GET");
  expect(written.map(({ path }) => path)).toEqual(["/oauth/token"]);
});

test("hooks are read with the names of their secrets", async () => {
  simulator().tenant.put("hooks", "01A", {
    ...{ id: "01A", name: "Extend", triggerId: "credentials-exchange", enabled: true, dependencies: { got: "11.8.2" } },
    script: "module.exports = (client, scope, audience, context, cb) => cb(null, context.webtask.secrets.API_KEY);",
    secrets: { API_KEY: "canary" },
  });
  const { code, stdout } = await run();
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^hook Extend: \d+ places are known to need a change\n/)]);
  expect(stdout).not.toContain("Not read");
  expect(read("hooks/extend.js")).toContain("column 69 context.webtask.secrets.API_KEY → event.secrets.API_KEY");
  expect(read("actions.ts")).toContain('secrets: { API_KEY: config.requireSecret("extendApiKey") },');
  expect(read("README.md")).toContain("`extendApiKey`: the secret API\\_KEY of the hook Extend, for `extend`");
  expect(files().map(read).join("")).not.toContain("canary");
});

test("only their owner reads the files", async () => {
  putRule("One", "function () {}");
  await run();
  for (const name of files())
    expect({ name, mode: statSync(path.join(out(), name)).mode & 0o777 }).toEqual({ name, mode: 0o600 });
});

test("names are words of the tenant: they lead nowhere, and two rules never share one", async () => {
  const names = [
    "../../up",
    "../../UP",
    "con",
    "delete",
    "1st",
    "a*/\u001b[31m\nevil()",
    "рус",
    "\u202e",
    "x".repeat(300),
    "post login order",
    "__proto__",
  ];
  for (const name of names) putRule(name, "function () {}");
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout).not.toContain("\u001b");
  const scripts = files().filter((name) => name.endsWith(".js"));
  expect(scripts).toHaveLength(names.length);
  for (const name of scripts) expect(name).toMatch(/^rules\/[\p{L}\p{Nd}-]+_?\.js$/u);
  const program = read("actions.ts");
  const variables = [...program.matchAll(/^export const (\S+) = new auth0\.Action\(/gm)].map(([, name]) => name);
  expect(new Set(variables).size).toBe(names.length);
  for (const text of [program, read("README.md"), ...scripts.map(read)])
    expect(["\u001b", "\u202e", "\nevil"].filter((part) => text.includes(part))).toEqual([]);
});

test.each(["README.md", "actions.ts", "package.json", "rules/one.js"])(
  "a file that is there stays: %s",
  async (name) => {
    putRule("One", "function () {}");
    await run();
    writeFileSync(path.join(out(), name), "mine");
    for (const other of files()) if (other !== name) rmSync(path.join(out(), other));
    const { code, stderr } = await run();
    expect([code, stderr]).toEqual([1, expect.stringContaining(`has ${name} already, which is never overwritten.`)]);
    expect([files(), read(name)]).toEqual([[name], "mine"]);
  },
);

test("nothing is written through a link", async () => {
  putRule("One", "function () {}");
  const elsewhere = mkdtempSync(path.join(tmpdir(), "elsewhere-"));
  symlinkSync(elsewhere, path.join(out(), "rules"));
  const { code, stderr } = await run();
  expect([code, stderr]).toEqual([1, expect.stringContaining("rules as a symbolic link")]);
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test("what may not be read is told, and the rest is written", async () => {
  await restart({ scopes: ["read:rules"] });
  putRule("One", "function (user, context, callback) { callback(configuration.A); }");
  const { code, stdout } = await run();
  expect(code).toBe(0);
  expect(stdout).toContain("Not read: settings of rules (Insufficient scope");
  expect(read("README.md")).toContain("- settings of rules: Insufficient scope");
  expect(read("actions.ts")).toContain('config.requireSecret("a")');
});

test("where nothing may be read, nothing is said of what the tenant has", async () => {
  await restart({ scopes: ["read:clients"] });
  putRule("One", "function () {}");
  const { stdout } = await run();
  expect(stdout).toContain("Not read: rules (Insufficient scope");
  expect(stdout).toContain("Nothing was written: no rule and no hook was found in what could be read.");
  expect(files()).toEqual([]);
});

test("a tenant without rules and hooks is no error, and nothing is written", async () => {
  const { code, stdout } = await run();
  expect([code, stdout]).toEqual([0, expect.stringContaining("Nothing was written: no rule and no hook was found")]);
  expect(files()).toEqual([]);
});

test("how it is called, and credentials that are refused", async () => {
  expect(await run([])).toMatchObject({ code: 2, stderr: expect.stringContaining("--out must name the folder") });
  const refused = await run(["--out", out()], { AUTH0_CLIENT_SECRET: "canary-wrong" });
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/POST \/oauth\/token: 401/) });
  expect(refused.stderr).not.toMatch(/canary|Usage/);
});

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Creations, nearMisses, nearMissInWords } from "../../src/engine";
import { Journal } from "../../src/journal";
import { unknownArguments } from "../../src/program/unknown-settings";
import { connection } from "../../src/resources";
import { type Simulator, startSimulator } from "../../src/simulator";
import { allScopes } from "../../src/simulator/entities";

const root = path.resolve(__dirname, "../..");
const command = path.join(root, "dist/cli/main.js");

let folder: string;
let simulator: Simulator | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "doctor-"));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  writeFileSync(path.join(folder, "Pulumi.yaml"), "name: program\nruntime: nodejs\n");
  mkdirSync(path.join(folder, "src"));
  writeFileSync(path.join(folder, "src/index.ts"), program);
});

afterEach(async () => {
  await simulator?.close();
  simulator = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const program = 'import * as auth0 from "pulumi-dynamic-auth0";\nnew auth0.Rule("r", { name: "r", script: "x" });\n';

interface Examination {
  code: number;
  stdout: string;
}

/** Stands for the Pulumi CLI: its answers are in files of the folder, by the first word of the command. */
const fake = `#!/bin/sh
[ "$1" = version ] && echo v3.259.0 || cat "$1.json"
`;

/** Runs the command in the program's folder. */
async function examine(settings: Record<string, string>, cwd = folder, args: string[] = []): Promise<Examination> {
  const bin = path.join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, "pulumi"), fake, { mode: 0o755 });
  writeFileSync(path.join(bin, "pulumi-resource-pulumi-nodejs"), "", { mode: 0o755 });
  const own = Object.entries(process.env).filter(([name]) => !/^(PULUMI|AUTH0)_/.test(name));
  const env = { ...Object.fromEntries(own), PATH: `${bin}${path.delimiter}${process.env["PATH"]}`, ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, "doctor", ...args], { cwd, env }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), stdout }),
    );
  });
}

const settingsOf = ({ url, clientId, clientSecret }: Simulator) => ({
  AUTH0_DOMAIN: url,
  AUTH0_CLIENT_ID: clientId,
  AUTH0_CLIENT_SECRET: clientSecret,
});

test("everything is fine: it says so, by a login and one read", async () => {
  const scopes = ["create:rules", "read:rules", "update:rules", "delete:rules"];
  simulator = await startSimulator({ scopes });
  const { code, stdout } = await examine(settingsOf(simulator));
  expect(stdout).not.toMatch(/^[!✗]/m);
  expect(stdout).toMatch(
    /The token has the 4 scopes that the program in .* needs\n {4}create:rules, delete:rules, read:rules, update:rules\n/,
  );
  expect(code).toBe(0);
  expect(simulator.requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /oauth/token",
    "GET /clients",
  ]);
});

test("creates that were interrupted are told, with the file to delete when nobody looks for their objects", async () => {
  simulator = await startSimulator({ scopes: allScopes });
  expect((await examine(settingsOf(simulator))).stdout).toContain("✓ No create was interrupted on this machine\n");
  const journal = Journal.of(simulator.domain);
  const urn = "urn:pulumi:dev::program::auth0:Client::shop";
  const since = Date.UTC(2026, 1, 3, 4, 5);
  new Creations(journal).begin("shop", { type: "Client", since, sent: {}, urn, run: "earlier" });
  const { code, stdout } = await examine(settingsOf(simulator));
  expect(stdout).toContain(
    `! ${urn}: the creation of this Client in ${simulator.domain} was interrupted at 2026-02-03 04:05 UTC.\n`,
  );
  expect(stdout).toContain(`and then ${journal.file("shop")}\n`);
  expect(code).toBe(0);
});

test("scopes that the program lacks are named, and those that it does not need", async () => {
  simulator = await startSimulator({ scopes: allScopes.filter((scope) => scope !== "delete:rules") });
  const { code, stdout } = await examine(settingsOf(simulator));
  expect(stdout).toMatch(/✗ The token lacks 1 of the 4 scopes .*\n {4}Grant .*\n {4}delete:rules\n/);
  expect(code).toBe(1);
});

test("credentials that are refused are an error, and no secret is shown", async () => {
  simulator = await startSimulator();
  const { code, stdout } = await examine({ ...settingsOf(simulator), AUTH0_CLIENT_SECRET: "canary-wrong-secret" });
  expect(stdout).toMatch(/✗ The tenant cannot be reached\n {4}POST \/oauth\/token: 401/);
  expect(stdout).not.toContain("canary");
  expect(code).toBe(1);
});

test("a missing configuration is an error that says how to set it", async () => {
  const { code, stdout } = await examine({});
  expect(stdout).toContain("AUTH0_DOMAIN");
  expect(code).toBe(1);
});

test("a package that the program's folder does not find is an error", async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), "elsewhere-"));
  const { stdout } = await examine({}, elsewhere);
  expect(stdout).toMatch(/✗ @pulumi\/pulumi is not installed in /);
  expect(stdout).toMatch(/✗ pulumi-dynamic-auth0 is not found from /);
  rmSync(elsewhere, { recursive: true });
});

/** What the fake Pulumi CLI answers about the stack `production`. */
function answers({
  config = {},
  state = [],
  plan,
}: {
  config?: Record<string, string>;
  state?: object[];
  plan?: object;
}) {
  const { url, clientId, clientSecret } = simulator!;
  const settings = { "auth0:domain": url, "auth0:clientId": clientId, "auth0:clientSecret": clientSecret, ...config };
  const values = Object.entries(settings).map(([key, value]) => [key, { value }]);
  const write = (name: string, content: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(content));
  write("config.json", Object.fromEntries(values));
  write("stack.json", { deployment: { resources: [{ type: "pulumi:pulumi:Stack" }, ...state] } });
  if (plan) write("preview.json", plan);
}

const inState = (type: string, inputs = {}) => ({ type: `pulumi-nodejs:dynamic/auth0:${type}`, inputs });

const step = (type: string, name: string, inputs = {}) => {
  const urn = `urn:pulumi:production::program::pulumi-nodejs:dynamic/auth0:${type}::${name}`;
  return { op: "create", urn, newState: { inputs } };
};

const scopesOf = (...nouns: string[]) =>
  nouns.flatMap((noun) => ["create", "read", "update", "delete"].map((verb) => `${verb}:${noun}`));

test("of a stack the settings are taken, and the scopes for what is in its state and its program", async () => {
  simulator = await startSimulator({
    scopes: [...scopesOf("clients", "rules"), "read:client_keys"].filter(
      (scope) => scope !== "delete:clients" && scope !== "create:rules",
    ),
  });
  answers({ state: [inState("Client")], plan: { steps: [step("Rule", "r")] } });
  const { code, stdout } = await examine({}, folder, ["--stack", "production"]);
  expect(stdout).toContain("✓ The program can be previewed\n");
  expect(stdout).toMatch(
    /✗ The token lacks 2 of the 8 scopes that the stack production needs\n.*\n {4}create:rules, delete:clients\n/,
  );
  expect(stdout).not.toContain(simulator.clientSecret);
  expect(code).toBe(1);
});

test("resources of explicit providers are not judged by the token of the default one, and that is said", async () => {
  simulator = await startSimulator({ scopes: scopesOf("clients") });
  const by = (name: string) => ({
    provider: `urn:pulumi:production::program::pulumi:providers:pulumi-nodejs::${name}::1`,
  });
  const { op, urn, newState } = step("ResourceServer", "api");
  answers({
    state: [
      { ...inState("Client"), ...by("default") },
      { ...inState("Rule"), ...by("eu") },
    ],
    plan: { steps: [{ op, urn, newState: { ...newState, ...by("eu") } }] },
  });
  const { code, stdout } = await examine({}, folder, ["--stack", "production"]);
  expect(stdout).toContain('! Resources of the provider "eu" are not judged: it logs in by itself\n');
  expect(stdout).toContain("✓ The token has the 4 scopes that the stack production needs\n");
  expect(code).toBe(0);
});

test("a program that cannot be previewed is judged by its source, and that is said", async () => {
  simulator = await startSimulator({ scopes: scopesOf("clients") });
  const diagnostics = [{ severity: "error", message: "the program throws" }];
  answers({ state: [inState("Client")], plan: { diagnostics } });
  const { code, stdout } = await examine({}, folder, ["--stack", "production"]);
  expect(stdout).toMatch(/! The program cannot be previewed.*\n {4}The preview failed:\n {4}the program throws\n/);
  expect(stdout).toMatch(/✗ The token lacks 4 of the 8 scopes .*\n.*\n {4}create:rules, delete:rules, /);
  expect(code).toBe(1);
});

test("a stack without its program is judged by its state, and that is said", async () => {
  simulator = await startSimulator({ scopes: [...scopesOf("clients"), "read:client_keys"] });
  answers({ state: [inState("Client")] });
  rmSync(path.join(folder, "Pulumi.yaml"));
  const { code, stdout } = await examine({}, folder, ["--stack", "production"]);
  expect(stdout).toMatch(
    /! The program of production is not judged: there is none in .*\n {4}Run this in the program's/,
  );
  expect(stdout).toContain("✓ The token has the 4 scopes that the stack production needs\n");
  expect(code).toBe(0);
});

test.each([
  [{ options: { passwordPolicy: "good" } }, true],
  [{}, false],
])("scopes of properties: those of inputs are needed where they are declared: %j", async (inputs, isNeeded) => {
  simulator = await startSimulator({ scopes: scopesOf("connections") });
  answers({ plan: { steps: [step("Connection", "db", { name: "db", strategy: "auth0", ...inputs })] } });
  const { code, stdout } = await examine({}, folder, ["--stack", "production"]);
  if (isNeeded) expect(stdout).toMatch(/✗ .*\n.*\n {4}read:connections_options, update:connections_options\n/);
  else expect(stdout).not.toContain("connections_options");
  expect(code).toBe(isNeeded ? 1 : 0);
});

test("scopes of properties: those of outputs are told with their names, and are never called needless", async () => {
  simulator = await startSimulator({ scopes: scopesOf("clients") });
  answers({ plan: { steps: [step("Client", "spa", { name: "SPA" })] } });
  const without = await examine({}, folder, ["--stack", "production"]);
  expect(without.stdout).toContain(
    "! The token does not have read:client_keys, which `clientSecret` of Client and `signingKeys` of Client need\n",
  );
  expect(without.code).toBe(0);
  await simulator.close();
  simulator = await startSimulator({ scopes: [...scopesOf("clients"), "read:client_keys"] });
  answers({});
  const having = await examine({}, folder, ["--stack", "production"]);
  expect(having.stdout).not.toContain("client_keys");
});

test("settings and open options that look mistyped are told with what was meant, also where the domain is missing", async () => {
  simulator = await startSimulator({
    scopes: [...scopesOf("connections"), "read:connections_options", "update:connections_options"],
  });
  const inputs = { name: "db", strategy: "auth0", options: { passwordPolciy: "good" } };
  const sentences = [...nearMisses(connection, inputs).map(nearMissInWords), ...unknownArguments({ clientld: "c" })];
  const { urn } = step("Connection", "db");
  const diagnostics = sentences.map((sentence) => ({ urn, severity: "warning", message: `warning: ${sentence}\n` }));
  const config = { "auth0:client_id": "x", "auth0:region": "eu" };
  answers({ config, state: [inState("Connection", inputs)], plan: { steps: [], diagnostics } });
  const { code, stdout } = await examine({}, folder, ["--stack", "production"]);
  expect(stdout).toMatch(/! `auth0:client_id` is no setting of .*\n {4}Did you mean `auth0:clientId`\?\n/);
  expect(stdout).toMatch(/! `auth0:region` is no setting of .*\n {4}There are `auth0:domain`, /);
  expect(stdout).toMatch(/! `clientld` is no setting of .*\n {4}Did you mean `clientId`\?\n/);
  expect(stdout).toMatch(/! Connection "db": `options.passwordPolciy` .*\n {4}Did you mean `passwordPolicy`\?\n/);
  expect(code).toBe(0);
  writeFileSync(path.join(folder, "config.json"), JSON.stringify({ "auth0:domian": { value: simulator.url } }));
  expect((await examine({}, folder, ["--stack", "production"])).stdout).toMatch(
    /! `auth0:domian` is no setting .*\n {4}Did you mean `auth0:domain`\?\n✗ The tenant cannot be reached\n/,
  );
});

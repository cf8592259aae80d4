import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Creations, Journal } from "../../src/engine";
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

test("of a stack the settings are taken, and the scopes for what is in its state", async () => {
  simulator = await startSimulator({ scopes: ["read:clients", "create:clients", "update:clients"] });
  const { url, clientId, clientSecret } = simulator;
  const config = { "auth0:domain": url, "auth0:clientId": clientId, "auth0:clientSecret": clientSecret };
  const values = Object.entries(config).map(([key, value]) => [key, { value }]);
  const resources = [{ type: "pulumi-nodejs:dynamic/auth0:Client" }, { type: "pulumi:pulumi:Stack" }];
  writeFileSync(path.join(folder, "config.json"), JSON.stringify(Object.fromEntries(values)));
  writeFileSync(path.join(folder, "stack.json"), JSON.stringify({ deployment: { resources } }));
  const { code, stdout } = await examine({}, folder, ["--stack", "production"]);
  expect(stdout).toMatch(
    /✗ The token lacks 1 of the 4 scopes that the stack production needs\n.*\n {4}delete:clients\n/,
  );
  expect(stdout).not.toContain(clientSecret);
  expect(code).toBe(1);
});

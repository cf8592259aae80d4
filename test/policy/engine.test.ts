import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rules } from "../../src/policy/rules";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "../pulumi/stack";
import { everyCase } from "./cases";

/**
 * What the language host of a released engine does to run a pack. The host that is built from Go modules, v3.68, cannot;
 * an executable is a pack that the engine starts by itself.
 */
const launcher = `#!/bin/sh
cd "$(dirname "$0")" && PULUMI_NODEJS_TYPESCRIPT=$(test -f index.ts && echo true) exec node ../node_modules/@pulumi/pulumi/cmd/run-policy-pack "$1" .
`;

let simulator: Simulator;
let stack: Stack;

/** Writes a policy pack beside the program; answers what `--policy-pack` is given. */
function writePack(options: object = { development: [] }): string {
  const folder = path.join(stack.folder, "policy");
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write("PulumiPolicy.yaml", "runtime: nodejs\nmain: index.js\n");
  write("package.json", '{ "name": "policy", "version": "1.0.0" }');
  write(
    "index.js",
    `const { PolicyPack } = require("@pulumi/policy");
     const { auth0Policies } = require("pulumi-dynamic-auth0/policy");
     new PolicyPack("auth0", auth0Policies(${JSON.stringify(options)}));`,
  );
  return launched(folder);
}

/** Makes a pack one that the engine starts by itself. */
function launched(folder: string): string {
  const file = path.join(folder, "run");
  writeFileSync(file, launcher);
  chmodSync(file, 0o755);
  return file;
}

const declaration = (type: string, name: string, args: object, protect = true): string =>
  `new auth0.${type}(${JSON.stringify(name)}, ${JSON.stringify(args)}, { protect: ${protect} });`;

const program = (lines: readonly string[]): string =>
  [`const auth0 = require("pulumi-dynamic-auth0");`, ...lines].join("\n");

/** The violations that the engine shows: enforcement, severity, rule and name of the resource. */
const violations = (output: string): string[][] =>
  [...output.matchAll(/^ +- \[(\w+)\] \[severity: (\w+)\] {2}(\S+) {2}\(\S+: (\S+)\)$/gm)].map(([, ...found]) => found);

const sorted = (found: string[][]): string[][] => [...found].sort(([, , one], [, , other]) => (one! < other! ? -1 : 1));

beforeAll(async () => {
  simulator = await startSimulator();
  stack = await Stack.create({
    program: "",
    env: {
      AUTH0_DOMAIN: simulator.url,
      AUTH0_CLIENT_ID: simulator.clientId,
      AUTH0_CLIENT_SECRET: simulator.clientSecret,
    },
  });
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

test("a program that keeps to every rule passes", async () => {
  const passing = new Map(everyCase.map(({ type, passes }) => [JSON.stringify([type, passes]), { type, passes }]));
  stack.write(
    program([
      ...[...passing.values()].map(({ type, passes }, index) => declaration(type, `good-${index}`, passes)),
      declaration("GuardianFactor", "otp", { name: "otp", enabled: true }),
      declaration("EmailProvider", "mail", { name: "smtp", credentials: {} }),
    ]),
  );
  const { stdout } = await stack.pulumi(["preview", "--policy-pack", writePack()]);
  expect(stdout).toContain("✅ auth0@v1.0.0");
  expect(violations(stdout)).toEqual([]);
});

const aboutTenant = everyCase.filter(({ type }) => type === "Tenant");

/** Settings that break every rule about them: a program declares them once. */
function brokenTenant(): Record<string, unknown> {
  const broken: Record<string, unknown> = { flags: {} };
  for (const { fails, at } of aboutTenant) {
    const [name = "", inner] = at.split(".");
    if (inner) Object.assign(broken[name] as object, { [inner]: (fails[name] as Record<string, unknown>)?.[inner] });
    else if (at.endsWith("]")) addTo(broken, name.slice(0, -"[0]".length), fails);
    else broken[name] = fails[name];
  }
  return broken;
}

function addTo(broken: Record<string, unknown>, name: string, fails: Readonly<Record<string, unknown>>): void {
  broken[name] = [...((broken[name] as unknown[]) ?? []), ...(fails[name] as unknown[])];
}

test("every rule reports the resource that breaks it, and no other", async () => {
  const others = everyCase.filter((one) => !aboutTenant.includes(one));
  stack.write(
    program([
      ...others.map(({ rule, type, fails, unprotected }) => declaration(type, rule, fails, !unprotected)),
      declaration("Tenant", "tenant", brokenTenant()),
    ]),
  );
  const { stdout } = await stack.pulumi(["preview", "--policy-pack", writePack()], "failure");
  const isAboutTenant = (name: string) => aboutTenant.some(({ rule }) => rule === name);
  const expected = rules.map((rule) => [
    rule.enforcement,
    rule.severity,
    rule.name,
    "check" in rule && !isAboutTenant(rule.name) ? rule.name : "tenant",
  ]);
  expect(sorted(violations(stdout))).toEqual(sorted(expected));
});

test("a configuration file changes settings and enforcement", async () => {
  const worker = { name: "Worker", appType: "non_interactive", grantTypes: ["password"] };
  stack.write(program([declaration("Client", "worker", worker), declaration("Client", "legacy", worker)]));
  const file = path.join(stack.folder, "settings.json");
  const configuration = {
    all: "disabled",
    "client-no-password-grant": { enforcementLevel: "mandatory", except: ["legacy"] },
  };
  writeFileSync(file, JSON.stringify(configuration));
  const command = ["preview", "--policy-pack", writePack(), "--policy-pack-config", file];
  const { stdout } = await stack.pulumi(command, "failure");
  expect(violations(stdout)).toEqual([["mandatory", "high", "client-no-password-grant", "worker"]]);
});

test("the example applies the rules as it configures them", async () => {
  const folder = path.join(stack.folder, "company-policy");
  cpSync(path.resolve(__dirname, "../../examples/policy"), folder, { recursive: true });
  const tenant = { supportEmail: "help@example.com", sessionLifetime: 48, flags: { enableClientConnections: false } };
  stack.write(
    program([
      declaration("Tenant", "tenant", tenant),
      declaration("GuardianFactor", "otp", { name: "otp", enabled: true }),
      declaration("EmailProvider", "mail", { name: "smtp", credentials: {} }),
    ]),
  );
  const { stdout } = await stack.pulumi(["preview", "--policy-pack", launched(folder)], "failure");
  expect(violations(stdout)).toEqual([["mandatory", "medium", "tenant-session-lifetime", "tenant"]]);
});

test("a value that is not known in the preview is told, and judged before it is sent", async () => {
  stack.write(
    program([
      `const api = new auth0.ResourceServer("api", { identifier: "https://orders.example.com", enforcePolicies: true });`,
      `new auth0.Client("shop", { name: "Shop", callbacks: [api.resourceServerId.apply((id) => "http://" + id + ".example.com")] });`,
    ]),
  );
  const levels = Object.fromEntries(rules.map(({ name }) => [name, "disabled"]));
  const pack = writePack({ development: [], rules: { ...levels, "client-callbacks-https": "mandatory" } });
  const preview = await stack.pulumi(["preview", "--policy-pack", pack]);
  expect(violations(preview.stdout)).toEqual([["advisory", "high", "client-callbacks-https", "shop"]]);
  expect(preview.stdout).toContain("string value at .callbacks.0 can't be known during preview");

  const up = await stack.up(["--policy-pack", pack], "failure");
  expect(violations(up.stdout)).toEqual([["mandatory", "high", "client-callbacks-https", "shop"]]);
  const created = simulator.requests().filter(({ method, route }) => method === "POST" && route !== "/oauth/token");
  expect(created.map(({ route }) => route)).toEqual(["/resource-servers"]);
});

import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rules } from "../../src/policy/rules";
import * as definitions from "../../src/resources";
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

const logs = { name: "logs", type: "eventbridge", sink: { awsAccountId: "123456789012", awsRegion: "eu-central-1" } };

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
      declaration("LogStream", "logs", logs),
    ]),
  );
  const { stdout } = await stack.pulumi(["preview", "--policy-pack", writePack()]);
  expect(stdout).toContain("✅ auth0@v1.0.0");
  expect(violations(stdout)).toEqual([]);
});

/** Settings that a tenant has once: a program declares them once, and breaks every rule about them. */
const isOnce = (type: string): boolean => {
  const { kind, naturalKey } = Object.values(definitions).find((definition) => definition.type === type)!;
  return kind === "singleton" && naturalKey.length === 0;
};

const settings = [...new Set(everyCase.map(({ type }) => type))].filter(isOnce);

/** What breaks all the rules about a type, each where it finds the mistake. */
function broken(type: string): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const { fails, at, type: about } of everyCase) if (about === type) breakAt(all, fails, at.split("."));
  return all;
}

/** Items of a list are those of all rules together; where rules want different items in a list, it has none. */
function breakAt(target: Record<string, unknown>, fails: unknown, [step = "", ...rest]: string[]): void {
  const [name = ""] = step.split("[");
  const value = (fails as Record<string, unknown> | undefined)?.[name];
  if (step.includes("[")) target[name] = [...((target[name] as unknown[]) ?? []), ...(value as unknown[])];
  else if (rest.length > 0) {
    target[name] ??= {};
    breakAt(target[name] as Record<string, unknown>, value, rest);
  } else if (Array.isArray(value) && Array.isArray(target[name])) target[name] = [];
  else target[name] = value;
}

test("every rule reports the resource that breaks it, and no other", async () => {
  const others = everyCase.filter(({ type }) => !settings.includes(type));
  stack.write(
    program([
      ...others.map(({ rule, type, fails, unprotected }) => declaration(type, rule, fails, !unprotected)),
      ...settings.map((type) => declaration(type, type.toLowerCase(), broken(type))),
    ]),
  );
  const { stdout } = await stack.pulumi(["preview", "--policy-pack", writePack()], "failure");
  const nameOf = (name: string) => {
    const found = everyCase.find(({ rule }) => rule === name);
    return found && !settings.includes(found.type) ? name : (found?.type ?? "Tenant").toLowerCase();
  };
  const expected = rules.map(({ enforcement, severity, name }) => [enforcement, severity, name, nameOf(name)]);
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
      declaration("LogStream", "logs", logs),
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

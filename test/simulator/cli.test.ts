import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { simulateCommand } from "../../src/cli/simulate";
import { everyFault } from "./every-fault";

let folder: string;
let running: Promise<void>[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "simulator-cli-"));
  running = [];
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

async function stop(): Promise<void> {
  process.emit("SIGTERM");
  await Promise.all(running.splice(0));
}

/** Runs the command and returns what it prints. */
async function simulate(...args: string[]): Promise<string> {
  let output = "";
  const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += text;
    return true;
  });
  const command = simulateCommand(args);
  running.push(command.catch(() => {}));
  try {
    while (!output) await Promise.race([command, new Promise((resolve) => setTimeout(resolve, 5))]);
    return output;
  } finally {
    write.mockRestore();
  }
}

const settings = (output: string, name: string) =>
  [...output.matchAll(new RegExp(`AUTH0_${name}=(\\S+)`, "g"))].map(([, value]) => value!);

async function login(output: string, tenant = 0): Promise<{ url: string; token: Response }> {
  const [url, client_id, client_secret] = ["DOMAIN", "CLIENT_ID", "CLIENT_SECRET"].map(
    (name) => settings(output, name)[tenant],
  );
  const token = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ grant_type: "client_credentials", audience: `${url}/api/v2/`, client_id, client_secret }),
  });
  return { url: url!, token };
}

async function get(output: string, target: string): Promise<Response> {
  const { url, token } = await login(output);
  const { access_token } = (await token.json()) as { access_token: string };
  return fetch(`${url}/api/v2${target}`, { headers: { authorization: `Bearer ${access_token}` } });
}

test("says how to reach the tenant and its page, and stops when interrupted", async () => {
  const output = await simulate();
  const { url, token } = await login(output);
  expect(token.status).toBe(200);
  const page = /Objects, requests and faults are at (\S+)/.exec(output)?.[1];
  expect((await fetch(page!)).headers.get("content-type")).toContain("text/html");
  await stop();
  await expect(fetch(url)).rejects.toThrow();
  await expect(fetch(page!)).rejects.toThrow();
});

test("takes limits, faults, a seed and a login", async () => {
  const seed = path.join(folder, "seed.json");
  writeFileSync(seed, JSON.stringify({ rules: [{ name: "Seeded", script: "x" }], roles: [{ name: "Reader" }] }));
  const login = ["--client-id", "me", "--client-secret", "mine"];
  const limits = ["--plan", "free", "--burst", "20"];
  const rest = ["--seed", seed, "--fault", "GET /clients 503", "--enabled-clients", "endpoint"];
  const older = ["--organization-connections", "older", "--as-of", "2026-04-23"];
  const output = await simulate(...limits, ...rest, ...older, ...login);
  expect(settings(output, "CLIENT_ID")).toEqual(["me"]);
  const rules = await get(output, "/rules");
  expect(rules.headers.get("x-ratelimit-limit")).toBe("20");
  expect(await rules.json()).toMatchObject([{ name: "Seeded" }]);
  expect((await get(output, "/clients")).status).toBe(503);
  const [database] = (await (await get(output, "/connections")).json()) as object[];
  expect(database).not.toHaveProperty("enabled_clients");
  const connections = await get(output, "/organizations/org_1/connections");
  expect([connections.status, ((await connections.json()) as { message: string }).message]).toEqual([404, "Not Found"]);
  const [role] = (await (await get(output, "/roles")).json()) as object[];
  expect(role).not.toHaveProperty("type");
});

test("takes every kind of fault", async () => {
  const output = await simulate(...[...everyFault.keys()].flatMap((text) => ["--fault", text]));
  const [, page] = /Objects, requests and faults are at (\S+)/.exec(output)!;
  const faults = (await (await fetch(`${page}/faults`)).json()) as { rule: unknown }[];
  expect(faults.map(({ rule }) => rule)).toEqual([...everyFault.values()]);
});

test("keeps its tenants in files", async () => {
  const file = path.join(folder, "state.json");
  const first = await simulate("--data", file, "--tenant", "eu.localhost");
  await stop();
  expect(existsSync(path.join(folder, "state.eu.localhost.json"))).toBe(true);
  const second = await simulate("--data", file, "--tenant", "eu.localhost");
  expect(settings(second, "CLIENT_ID")).toEqual(settings(first, "CLIENT_ID"));
  expect((await login(second)).token.status).toBe(200);
  expect(JSON.parse(readFileSync(file, "utf8")).clientId).toBe(settings(first, "CLIENT_ID")[0]);
});

test("runs further tenants, by port and by host name", async () => {
  const output = await simulate("--tenant", "0", "--tenant", "eu.localhost");
  const [first, shared, own] = settings(output, "DOMAIN").map((url) => new URL(url));
  expect([shared!.hostname, shared!.port]).toEqual(["eu.localhost", first!.port]);
  expect(own!.port).not.toBe(first!.port);
  expect((await login(output, 2)).token.status).toBe(200);
});

test.each([
  [["--port", "many"], '--port must be a number from 0 to 65535, not "many"'],
  [["--plan", "gold"], "--plan gold is unknown. Known are free, essentials"],
  [["--enabled-clients", "here"], "--enabled-clients here is unknown. Known are both, endpoint, property."],
  [["--as-of", "yesterday"], '--as-of must be a day such as 2026-04-23, not "yesterday"'],
  [["--rate", "0"], '--rate must be a number above 0, not "0"'],
  [["--fault", "GET /clients 200"], "The fault GET /clients 200 cannot be used"],
  [["--seed", "/nowhere.json"], "--seed /nowhere.json cannot be read as JSON"],
  [["--colour", "red"], "Unknown option '--colour'"],
])("refuses %j", async (args, reason) => {
  await expect(simulate(...args)).rejects.toThrow(reason);
});

test("says when a port is taken", async () => {
  const { port } = new URL(settings(await simulate(), "DOMAIN")[0]!);
  await expect(simulate("--port", port)).rejects.toThrow(`Another program listens on port ${port}`);
});

describe("the built command", () => {
  const command = path.join(__dirname, "../../dist/cli/main.js");
  const run = (...args: string[]): ChildProcess => spawn(process.execPath, [command, ...args], { stdio: "pipe" });

  test("shows its help, and refuses what it does not know", async () => {
    const help = run("--help");
    const [text] = await once(help.stdout!, "data");
    for (const option of ["--port", "--control-port", "--data", "--seed", "--plan", "--fault", "--enabled-clients"])
      expect(String(text)).toContain(option);
    const unknown = run("simulat");
    const [complaint] = await once(unknown.stderr!, "data");
    expect(String(complaint)).toContain("Unknown command: simulat");
    expect((await once(unknown, "exit"))[0]).toBe(2);
  });

  test("runs until it is told to stop", async () => {
    const simulator = run("simulate");
    const [text] = await once(simulator.stdout!, "data");
    expect((await login(String(text))).token.status).toBe(200);
    simulator.kill("SIGTERM");
    expect((await once(simulator, "exit"))[0]).toBe(0);
  });
});

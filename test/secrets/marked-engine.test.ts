import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { type Outcome, Stack } from "../pulumi/stack";
import { leaks } from "./canary";
import { FaultyTenant } from "./faulty-tenant";

let simulator: Simulator;
let faulty: FaultyTenant;
let stack: Stack;
let folder: string;
let printed = "";
let plan = "";

const log = () => path.join(folder, "requests.log");

const keep = ({ stdout, stderr }: Outcome): string => {
  printed += stdout + stderr;
  return stdout;
};

/** Everything that was printed and logged so far. */
const shown = (): string => printed + readFileSync(log(), "utf8");

const pin = 4711471147;

/** A program that marks what no definition takes for a secret, and passes on a secret output. */
const program = (digit: number, more = "") => `
  const auth0 = require("pulumi-dynamic-auth0");
  const { output, secret } = require("@pulumi/pulumi");
  const client = new auth0.Client("client", {
    name: "Application",
    description: secret("c0ffee00${digit}1"),
    clientMetadata: { note: secret("c0ffee00${digit}2"), "a.b": output("c0ffee00${digit}3").apply((text) => secret(text)) },
    callbacks: ["https://app.example.com", secret("https://c0ffee00${digit}4.example.com")],
    allowedOrigins: secret(["https://c0ffee00${digit}5.example.com"]),
  });
  new auth0.Client("second", { name: "Second", clientMetadata: { from: client.clientSecret } });
  new auth0.Rule("rule", { name: "rule", script: secret("function (user, context, done) { done('c0ffee00${digit}6'); }") });
  new auth0.User("user", {
    connection: "Username-Password-Authentication", email: "jane@example.com", password: "c0ffee00${digit}7-1A",
    userMetadata: { pin: secret(${pin}), deep: { apiToken: { value: "c0ffee00${digit}8" } } },
    appMetadata: output({ inner: secret({ list: ["c0ffee00${digit}9"] }) }),
  });
  ${more}`;

const secrets = (): string[] => [
  String(pin),
  ...simulator.tenant.all("clients").flatMap(({ client_secret }) => (client_secret ? [String(client_secret)] : [])),
];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "marked-"));
  simulator = await startSimulator();
  faulty = await FaultyTenant.start(simulator.url);
  const env = {
    AUTH0_DOMAIN: faulty.url,
    AUTH0_AUDIENCE: `${simulator.url}/api/v2/`,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
    AUTH0_DEBUG: log(),
    AUTH0_DEBUG_BODIES: "1",
  };
  stack = await Stack.create({ program: program(1), env });
});

afterAll(async () => {
  stack?.remove();
  await faulty?.close();
  await simulator?.close();
  rmSync(folder, { recursive: true });
});

test("a check that fails names the property and shows no value of a secret", async () => {
  stack.write(
    program(
      1,
      `new auth0.Client("wrong", {
        name: "Wrong", description: secret("c0ffee".repeat(30)), callbacks: [secret("c0ffee no URL")],
        clientMetadata: secret({ c0ffee: 5 }), jwtConfiguration: { alg: secret("c0ffee") },
      });`,
    ),
  );
  const failed = keep(await stack.preview({}, "failure"));
  for (const property of ["description", "callbacks[0]", "clientMetadata", "jwtConfiguration.alg"])
    expect(failed).toContain(`has a problem: property ${property} `);
  expect(leaks(printed, secrets())).toEqual([]);
  stack.write(program(1));
});

test("neither an up that is refused with an echo, nor one that is not", async () => {
  faulty.fault = "400 that echoes";
  faulty.concerns = (method) => method === "POST";
  expect(keep(await stack.up(["--continue-on-error"], "failure"))).toContain("400 Bad Request: 'Bad: ");
  faulty.fault = undefined;
  keep(await stack.up());
  const { state } = await stack.export();
  expect(leaks(JSON.stringify(state), secrets())).toEqual([]);
  expect(leaks(shown(), secrets())).toEqual([]);
});

test("nor what changes, what is refreshed and destroyed without the program, and the log of it", async () => {
  keep(await stack.preview({ diff: true }));
  keep(await stack.refresh(["--diff"]));
  stack.write(program(2));
  const diff = keep(await stack.preview({ diff: true }));
  expect(diff).toContain("[secret]");
  faulty.fault = "409 that echoes";
  faulty.concerns = (method) => method === "PATCH";
  keep(await stack.up(["--continue-on-error"], "failure"));
  faulty.fault = undefined;
  plan = keep(await stack.preview({ json: true }));
  keep(await stack.up(["--diff"]));
  const { id = "" } = (await stack.export()).state.deployment.resources!.find(({ urn }) => urn.endsWith("::client"))!;
  simulator.tenant.patch("clients", id, { name: "Another" });
  keep(await stack.refresh(["--diff"]));
  keep(await stack.up());
  const known = secrets();
  keep(await stack.destroy());
  expect(leaks(shown(), known)).toEqual([]);
});

test("the marks themselves are no property that a user sees", () => {
  expect(printed.replace(plan, "")).not.toContain("__secrets");
  const { steps } = JSON.parse(plan) as { steps: { newState?: { inputs?: object } }[] };
  expect(steps.flatMap(({ newState }) => Object.keys(newState?.inputs ?? {}))).not.toContain("__secrets");
});

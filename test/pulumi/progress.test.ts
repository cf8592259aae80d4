import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

let simulator: Simulator;
let other: Simulator;
let stack: Stack;

const settings = ({ url, clientId, clientSecret }: Simulator) => ({
  AUTH0_DOMAIN: url,
  AUTH0_CLIENT_ID: clientId,
  AUTH0_CLIENT_SECRET: clientSecret,
});

const clients = (count: number) =>
  `Array.from({ length: ${count} }, (_, index) => new auth0.Client("app-" + index, { name: "App " + index }));`;

/** Clients of the stack's tenant; another one that users are imported into, and that may be asked for what it has. */
const program = (count: number, query = "") => `
const auth0 = require("pulumi-dynamic-auth0");
const provider = new auth0.Provider("other", { domain: "${other.url}", clientId: "${other.clientId}", clientSecret: "${other.clientSecret}" });
new auth0.Client("elsewhere", { name: "Elsewhere" }, { provider });
const people = new auth0.Connection("people", { name: "people", strategy: "auth0", enabledClients: ["${other.clientId}"], allowUserDeletion: true }, { provider });
new auth0.UsersImportJob("jane", { connectionId: people.id, users: [{ email: "jane@example.com" }] }, { provider });
${clients(count)}
${query}`;

beforeAll(async () => {
  simulator = await startSimulator({ rateLimit: { rate: 3, burst: 10 } });
  other = await startSimulator();
  stack = await Stack.create({ program: program(24, "auth0.getRules({}, { provider });"), env: settings(simulator) });
});

afterAll(async () => {
  stack?.remove();
  await Promise.all([simulator?.close(), other?.close()]);
});

beforeEach(() => simulator.clearRequests());

const summaries = (text: string) => text.match(/Auth0 [\w.:]+(?:, queries of the program)?: \d+ requests? .*/g) ?? [];

/** Fails unless a line sums up a refresh of the clients: each was read out of the list, or alone where too few asked at once. */
function expectRefresh(line: string | undefined): void {
  expect(line).toMatch(/: \d+ requests \(.*\), \d+ reads out of lists$/);
  const [, gets, reads] = line!.match(/\b(\d+) GET.* (\d+) reads/)!.map(Number);
  expect(reads).toBeGreaterThan(12);
  expect(gets! + reads!).toBe(1 + 24);
}

/** What stands below the progress: every message once. */
const messages = (stdout: string) => stdout.slice(stdout.indexOf("Diagnostics:"));

test("the row of a resource shows what it waits for, and that of the stack what queries do; at the end lines sum up", async () => {
  other.faults.add("GET /rules 429 times=5");
  const { stdout, stderr } = await stack.up(["--parallel", "16"]);
  expect(stdout).toMatch(
    /pulumi-nodejs:dynamic\/auth0:Client app-\d+ creating \(\d+s\) waiting for Auth0's rate limit, about \d+ s/,
  );
  expect(stdout).toMatch(/Stack program-test creating \(\d+s\) getRules: waiting for Auth0's rate limit, about \d+ s/);
  expect(stdout).toMatch(/auth0:UsersImportJob jane creating \(\d+s\) waiting for job job_\w+, pending/);
  const lines = summaries(messages(stdout));
  const ofQueries = lines.filter((line) => line.includes("queries of the program"));
  expect(ofQueries).toEqual([
    expect.stringMatching(
      /: 7 requests \(6 GET, 1 login\), 5 refused by the rate limit \(429\), 5 sent again, \d+ s waiting$/,
    ),
  ]);
  const count = simulator.requests().length;
  expect(
    lines.filter((line) => line.startsWith(`Auth0 ${simulator.domain}: ${count} requests (24 POST, `)),
  ).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith(`Auth0 ${other.domain}: `))).toHaveLength(1);
  expect(lines).toHaveLength(3);
  for (const { clientSecret } of [simulator, other]) expect(stdout + stderr).not.toContain(clientSecret);
  stack.write(program(24));
});

test("a command that sends nothing has nothing to sum up", async () => {
  const { stdout } = await stack.pulumi(["up", "--yes"]);
  expect(stdout).toMatch(/Resources:\n +\d+ unchanged\n/);
  expect(summaries(stdout)).toEqual([]);
});

test("the rows of resources show that their list takes long", async () => {
  simulator.faults.add("GET /clients latency=4000");
  const { stdout } = await stack.pulumi(["refresh", "--yes"]);
  simulator.faults.clear();
  expect(stdout).toMatch(/auth0:Client app-\d+ refreshing \(\d+s\) reading the list \/clients/);
  expectRefresh(summaries(messages(stdout)).find((line) => line.startsWith(`Auth0 ${simulator.domain}: `)));
});

test("output in JSON stays JSON", async () => {
  const { stdout } = await stack.pulumi(["preview", "--json", "--refresh"]);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { message: string; severity: string }[] };
  const lines = diagnostics.flatMap(({ message }) => summaries(message));
  expect(lines).toHaveLength(2);
  expect(lines).toContain(`Auth0 ${other.domain}: 3 requests (2 GET, 1 login)`);
  expectRefresh(lines.find((line) => line.startsWith(`Auth0 ${simulator.domain}: `)));
});

test("a rate limit that stays used up ends in an error within the deadline, and the next up does the rest", async () => {
  stack.write(program(34));
  await stack.config("auth0:deadline", "4");
  simulator.faults.add("POST /clients 429 nth=4 times=1000");
  const { stdout } = await stack.up(["--parallel", "4"], "failure");
  expect(stdout).toMatch(/POST \/api\/v2\/clients: .*given up after \d+ attempts? in [0-4] s/);
  expect(stdout).toContain("so this was not done. Run it again later: what was done is not repeated.");
  expect(stdout).toMatch(/Resources:\n +\+ 3 created\n/);
  const refused = simulator.requests().filter(({ status }) => status === 429);
  expect(refused.length).toBeLessThanOrEqual(12);
  simulator.faults.clear();
  simulator.clearRequests();
  await stack.up();
  expect(simulator.requests().filter(({ method, path }) => method === "POST" && path === "/clients")).toHaveLength(7);
  const names = simulator.tenant.all("clients").map(({ name }) => String(name));
  expect(names.filter((name) => name.startsWith("App ")).sort()).toEqual(
    Array.from({ length: 34 }, (_, index) => `App ${index}`).sort(),
  );
});

test("destroy sums up as well", async () => {
  const { stdout } = await stack.destroy();
  expect(summaries(messages(stdout)).join()).toContain(`Auth0 ${simulator.domain}: 35 requests (34 DELETE, 1 login)`);
});

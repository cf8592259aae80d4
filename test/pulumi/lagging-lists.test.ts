import { type JsonObject, type Simulator, startSimulator } from "../../src/simulator";
import { Tenant } from "../../src/simulator/tenant/tenant";
import { loginTo, Stack } from "./stack";

/** Several of each kind, so that a refresh reads their lists. */
const program = `
const auth0 = require("pulumi-dynamic-auth0");
for (const n of [1, 2, 3, 4]) {
  const client = new auth0.Client("client" + n, { name: "Client " + n });
  const api = new auth0.ResourceServer("api" + n, { identifier: "https://api" + n + ".example.com" });
  new auth0.ClientGrant("grant" + n, { clientId: client, audience: api });
  new auth0.Rule("rule" + n, { name: "rule " + n, script: "s" });
  new auth0.Connection("users" + n, { name: "users" + n, strategy: "auth0", enabledClients: [client] });
  new auth0.User("user" + n, { connection: "Username-Password-Authentication", email: n + "@example.com", password: "Sample-password-1" });
}`;

const lagging = ["clients", "resource-servers", "client-grants", "rules", "connections", "users"];

const idOf = ({ id, client_id, user_id }: JsonObject) => id ?? client_id ?? user_id;

let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator();
  const env = loginTo(simulator);
  stack = await Stack.create({ program, env });
});

afterAll(async () => {
  jest.restoreAllMocks();
  stack?.remove();
  await simulator?.close();
});

test("what lists do not show yet is read by itself before it counts as gone", async () => {
  const { all } = Tenant.prototype;
  const older = new Set(lagging.flatMap((collection) => simulator.tenant.all(collection).map(idOf)));
  await stack.up();
  jest.spyOn(Tenant.prototype, "all").mockImplementation(function (this: Tenant, collection: string) {
    const objects = all.call(this, collection);
    return lagging.includes(collection) ? objects.filter((object) => older.has(idOf(object))) : objects;
  });
  simulator.clearRequests();
  await stack.up(["--refresh", "--expect-no-changes"]);
  const requests = simulator.requests().filter(({ path }) => path !== "/oauth/token");
  expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
  const lists = requests.filter(({ path }) => lagging.includes(path.slice(1)));
  expect(lists.length).toBeGreaterThan(0);
  expect(lists.map(({ status }) => status)).toEqual(lists.map(() => 200));
});

import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ enabledClients: "endpoint" });
});

afterAll(() => simulator?.close());

const password = "Sample-password-1";

const program = `
  const auth0 = require("pulumi-dynamic-auth0");
  const login = process.env.AUTH0_CLIENT_ID;
  const client = new auth0.Client("client", { name: "Client" });
  const user = (name, connection) =>
    new auth0.User(name, { connection, email: name + "@example.com", password: "${password}" });
  const connection = (name, args) => new auth0.Connection(name, { name, strategy: "auth0", ...args });
  user("enabled", connection("declared-enabled", { enabledClients: [login, client.id] }));
  user("unknown", connection("declared-unknown", { enabledClients: [client.id] }));
  user("disabled", connection("declared-disabled"));
  user("other", connection("declared-other", { enabledClients: ["another"] }));
  user("taken", connection("there-enabled", { adopt: "ifExists" }));
  user("there", "there-enabled");
  user("not-there", "there-disabled");
  for (const id of ["con_there", "con_not"])
    new auth0.UsersImportJob(id, { connectionId: id, users: [{ email: id + "@example.com" }] });
`;

test("a preview says which users cannot be created, since the application may not use their connection", async () => {
  const { url, clientId, clientSecret, tenant } = simulator;
  const there = (id: string, name: string, enabled_clients: string[]) =>
    tenant.put("connections", id, { id, name, strategy: "auth0", options: {}, enabled_clients });
  there("con_there", "there-enabled", [clientId]);
  there("con_not", "there-disabled", ["another"]);
  const env = { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
  const stack = await Stack.create({ program, env });
  try {
    simulator.clearRequests();
    const { stdout } = await stack.preview();
    const said = [...stdout.matchAll(/`(connection(?:Id)?)`: (\S+) is not enabled for the application/g)];
    expect(new Set(said.map(([, property, value]) => `${property} ${value}`))).toEqual(
      new Set([
        "connection declared-disabled",
        "connection declared-other",
        "connection there-disabled",
        "connectionId con_not",
      ]),
    );
    expect(stdout).toContain(
      `${clientId}, and Auth0 refuses to create users in it. Add that one to its \`enabledClients\`.`,
    );
    const asked = simulator.requests().filter(({ route }) => route === "/clients/{id}/connections");
    expect(asked).toHaveLength(1);
    const { stdout: refused } = await stack.up(["--continue-on-error"], "failure");
    for (const name of ["declared-disabled", "declared-other", "there-disabled"])
      expect(refused).toContain(`connection: ${name})`);
    const created = tenant.all("users").map(({ email }) => email);
    expect(created.sort()).toEqual([
      "con_there@example.com",
      "enabled@example.com",
      "taken@example.com",
      "there@example.com",
    ]);
  } finally {
    stack.remove();
  }
});

import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;

afterEach(() => simulator?.close());

const clients = `
  const auth0 = require("pulumi-dynamic-auth0");
  const clients = ["shop", "app"].map((name) => new auth0.Client(name, { name }));
  const connection = (more) => new auth0.Connection("customers", { name: "customers", strategy: "auth0", ...more });`;

const asProperty = "connection({ enabledClients: clients });";
const asWhole = 'new auth0.ConnectionClients("all", { connectionId: connection(), clients });';
const asItems = `
  const connectionId = connection();
  const adopt = "ifExists";
  for (const [index, clientId] of clients.entries())
    new auth0.ConnectionClient("one-" + index, { connectionId, clientId, adopt });`;

const customers = () => simulator.tenant.all("connections").find(({ name }) => name === "customers")!;
const enabled = () => customers()["enabled_clients"] as readonly string[];

/** What was sent that changes anything. */
const writes = () =>
  simulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.startsWith("/oauth/"))
    .map(({ method, route, body }) => ({ method, route, body }));

const ways: readonly ["endpoint" | "both", readonly string[]][] = [
  ["endpoint", [asWhole, asProperty, asItems, asWhole, asItems, asProperty]],
  ["both", [asWhole, asProperty]],
];

test.each(ways)(
  "the clients of a connection move between the property, the whole set and its members, and nothing is written (%s)",
  async (enabledClients, programs) => {
    simulator = await startSimulator({ enabledClients });
    const stack = await Stack.create({ program: clients + asProperty, env: loginTo(simulator) });
    const upTo = async (program: string) => {
      simulator.clearRequests();
      stack.write(clients + program);
      return (await stack.up()).stdout;
    };
    try {
      await stack.up();
      const both = enabled();
      expect(both).toHaveLength(2);
      const said: string[] = [];
      for (const program of programs) {
        said.push(await upTo(program));
        expect({ program, writes: writes(), enabled: enabled() }).toEqual({ program, writes: [], enabled: both });
      }
      expect(said[0]).toMatch(/`enabledClients` is no longer declared, and stays as it is/);
      expect(said[1]).toMatch(/ConnectionClients \S+ stays, since it is that of \S+::customers now/);
      await stack.up(["--expect-no-changes", "--refresh"]);
      await upTo("connection();");
      expect({ writes: writes(), enabled: enabled() }).toEqual({ writes: [], enabled: both });
    } finally {
      stack.remove();
    }
  },
);

test("clients that nothing declares any more are disabled by the whole set, and by an empty list", async () => {
  simulator = await startSimulator({ enabledClients: "endpoint" });
  const stack = await Stack.create({ program: clients + asWhole, env: loginTo(simulator) });
  try {
    await stack.up();
    expect(enabled()).toHaveLength(2);
    stack.write(`${clients}connection();`);
    await stack.up();
    expect(enabled()).toEqual([]);
    stack.write(clients + asProperty);
    await stack.up();
    expect(enabled()).toHaveLength(2);
    stack.write(`${clients}connection({ enabledClients: [] });`);
    await stack.up();
    expect(enabled()).toEqual([]);
  } finally {
    stack.remove();
  }
});

test.each([
  ["enabledClients", "whole", "{ enabledClients: [] }", 'new auth0.ConnectionClients("x", { connectionId, clients });'],
  [
    "enabledClients",
    "item",
    "{ enabledClients: clients }",
    'new auth0.ConnectionClient("x", { connectionId, clientId: clients[0] });',
  ],
])(
  "%s and a resource for the %s of the same connection are an error of the preview",
  async (property, part, more, other) => {
    simulator = await startSimulator();
    const program = `${clients} const connectionId = connection(${more}); ${other}`;
    const stack = await Stack.create({ program, env: loginTo(simulator) });
    const expectRefusal = async () => {
      simulator.clearRequests();
      const { stdout } = await stack.preview({}, "failure");
      expect(stdout).toMatch(
        new RegExp(
          `both as \`${property}\` of \\S+::customers, and ${part === "whole" ? "as a whole" : "member by member"}, as \\S+::x\\. `,
        ),
      );
      expect(writes()).toEqual([]);
    };
    try {
      await expectRefusal();
      stack.write(`${clients} connection(${more});`);
      await stack.up();
      stack.write(program);
      await expectRefusal();
      // By its id nothing tells which resource the connection is until the second of the two is looked at.
      const id = String(customers()["id"]);
      stack.write(`${clients} connection(${more}); const connectionId = "${id}"; ${other}`);
      await expectRefusal();
    } finally {
      stack.remove();
    }
  },
);

test("permissions of a role move between the whole set and its members, and none is taken away", async () => {
  simulator = await startSimulator();
  const given = `
    const auth0 = require("pulumi-dynamic-auth0");
    const resourceServerIdentifier = new auth0.ResourceServer("api", {
      identifier: "https://api.example.com", scopes: [{ value: "read" }, { value: "write" }],
    });
    const roleId = new auth0.Role("role", { name: "Role" });
    const permissions = ["read", "write"].map((permissionName) => ({ resourceServerIdentifier, permissionName }));`;
  const whole = `${given} new auth0.RolePermissions("all", { roleId, permissions });`;
  const items = `${given}
    for (const one of permissions)
      new auth0.RolePermission(one.permissionName, { roleId, ...one, adopt: "ifExists" });`;
  const stack = await Stack.create({ program: whole, env: loginTo(simulator) });
  try {
    await stack.up();
    for (const program of [items, whole]) {
      simulator.clearRequests();
      stack.write(program);
      await stack.up();
      expect(writes()).toEqual([]);
    }
  } finally {
    stack.remove();
  }
});

import type { Definition, Values } from "../../src/definition";
import { Provider } from "../../src/pulumi/provider";
import {
  client,
  clientGrant,
  connection,
  organizationMember,
  organizationMemberRole,
  resourceServer,
  rolePermission,
  rule,
  user,
} from "../../src/resources";
import { type Simulator, startSimulator } from "../../src/simulator";

/** Objects of each kind. */
const n = 300;
/** Objects of them that an update changes. */
const k = 30;

let commands = 0;

/** One kind of resources as Pulumi runs them: several at a time, in an order of its own. */
class Stack {
  #provider: Provider;
  /** What the state holds. */
  resources: { id: string; state: Values }[] = [];

  constructor(
    readonly simulator: Simulator,
    readonly definition: Definition,
    readonly parallel = 16,
  ) {
    this.#provider = new Provider(definition);
  }

  /** Each command logs in anew, as a process of its own does: settings that differ make a connection of their own. */
  async #begin(): Promise<void> {
    const settings: Record<string, string> = {
      "auth0:domain": this.simulator.url,
      "auth0:clientId": this.simulator.clientId,
      "auth0:clientSecret": this.simulator.clientSecret,
      "auth0:rateLimitReserve": String(++commands / 100),
    };
    this.#provider = new Provider(this.definition);
    await this.#provider.configure({ config: { get: (key: string) => settings[key] } as never });
  }

  async up(count: number, inputs: (index: number) => Values): Promise<void> {
    await this.#begin();
    await this.#each(indexes(count), async (index) => {
      const { id, outs } = await this.#provider.create(inputs(index));
      this.resources[index] = { id, state: outs };
    });
  }

  /** Reads everything, in the same process as what was before where that is said; returns the drift by id. */
  async refresh({ anew = true } = {}): Promise<Record<string, Values | "gone">> {
    if (anew) await this.#begin();
    const drift: Record<string, Values | "gone"> = {};
    await this.#each(shuffled(this.resources), async ({ id, state }) => {
      const read = await this.#provider.read(id, state);
      if (!read.id) drift[id] = "gone";
      else if ((await this.#provider.diff(id, state, read.inputs!)).changes !== false) drift[id] = read.inputs!;
    });
    return drift;
  }

  /** Updates as many as are said to have changed. */
  async change(count: number, inputs: (index: number) => Values): Promise<void> {
    await this.#begin();
    await this.#each(indexes(this.resources.length), async (index) => {
      const { id, state } = this.resources[index]!;
      const { changes } = await this.#provider.diff(id, state, inputs(index));
      expect(changes).toBe(index < count ? undefined : false);
      if (changes === false) return;
      const { outs } = await this.#provider.update(id, state, inputs(index));
      this.resources[index] = { id, state: outs };
    });
  }

  async destroy(): Promise<void> {
    await this.#begin();
    await this.#each(this.resources, ({ id, state }) => this.#provider.delete(id, state));
    this.resources = [];
  }

  async #each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const rest = [...items];
    const worker = async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    };
    await Promise.all(Array.from({ length: this.parallel }, worker));
  }
}

const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The same order every time, and not that of their creation. */
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item, index) => ({ item, place: (index * 7919) % items.length }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator();
});
afterEach(() => simulator.close());

/** How many requests were sent since the last time. */
function requests(): number {
  const { length } = simulator.requests();
  simulator.clearRequests();
  return length;
}

interface Kind {
  definition: Definition;
  inputs: (index: number) => Values;
  changed: Values;
  /** Requests that an update of one takes. */
  perUpdate?: number;
  /** Requests that a delete of one takes. */
  perDelete?: number;
}

const clients: Kind = {
  definition: client,
  inputs: (index) => ({ name: `App ${index}`, callbacks: ["https://a.example.com"], appType: "spa" }),
  changed: { callbacks: ["https://b.example.com"] },
};
const users: Kind = {
  definition: user,
  inputs: (index) => ({
    connection: "Username-Password-Authentication",
    email: `user-${index}@example.com`,
    password: "Sample-password-1",
  }),
  changed: { nickname: "new" },
};
const identifier = (index: number) => `https://api.example.com/${index}`;
const databases: Kind = {
  definition: connection,
  inputs: (index) => ({ name: `c-${index}`, strategy: "auth0", options: { disableSignup: false } }),
  changed: { options: { disableSignup: true } },
  // Options are read by the preview, which refuses an update that would lose any, and again right before they are sent.
  perUpdate: 3,
};
const kinds: Kind[] = [
  clients,
  users,
  {
    ...databases,
    inputs: (index) => ({ ...databases.inputs(index), allowUserDeletion: true }),
  },
  // A database is deleted after a look whether it has users.
  { ...databases, perDelete: 2 },
  {
    definition: resourceServer,
    inputs: (index) => ({ identifier: identifier(index), scopes: [{ value: "read" }] }),
    changed: { tokenLifetime: 100 },
  },
  {
    definition: rule,
    inputs: (index) => ({ name: `Rule ${index}`, script: "function (u, c, cb) { cb(null, u, c); }" }),
    changed: { enabled: false },
  },
  {
    definition: clientGrant,
    inputs: (index) => ({ clientId: simulator.clientId, audience: identifier(index), scope: ["read"] }),
    changed: { scope: [] },
  },
];

test.each(kinds.map((kind) => [kind.definition.type, kind] as const))("%s", async (type, kind) => {
  const { definition, inputs, changed, perUpdate = 1, perDelete = 1 } = kind;
  if (type === "ClientGrant")
    await new Stack(simulator, resourceServer).up(n, (index) => ({
      identifier: identifier(index),
      scopes: [{ value: "read" }],
    }));
  simulator.clearRequests();
  const stack = new Stack(simulator, definition);
  await stack.up(n, inputs);
  expect(requests()).toBeLessThanOrEqual(n + 2);
  await stack.change(0, inputs);
  expect(requests()).toBe(0);
  expect(await stack.refresh()).toEqual({});
  expect(requests()).toBeLessThanOrEqual(n / 100 + 3);
  await stack.change(k, (index) => ({ ...inputs(index), ...(index < k && changed) }));
  expect(requests()).toBeLessThanOrEqual(perUpdate * k + 1);
  await stack.destroy();
  expect(requests()).toBeLessThanOrEqual(perDelete * n + 1);
});

test("a refresh of 1,000 with eight at a time", async () => {
  const stack = new Stack(simulator, client, 8);
  await stack.up(1000, clients.inputs);
  simulator.clearRequests();
  expect(await stack.refresh()).toEqual({});
  expect(requests()).toBeLessThanOrEqual(1000 / 100 + 3);
});

test.each([16, 100])("1,000 members of one set, with %i at a time", async (parallel) => {
  const scopes = indexes(1000).map((index) => ({ value: `do:${index}` }));
  simulator.tenant.put("resource-servers", "api", { id: "api", identifier: identifier(0), scopes });
  simulator.tenant.put("roles", "rol_1", { id: "rol_1", name: "Role" });
  const stack = new Stack(simulator, rolePermission, parallel);
  await stack.up(1000, (index) => ({
    roleId: "rol_1",
    resourceServerIdentifier: identifier(0),
    permissionName: `do:${index}`,
  }));
  // As many go in one request as Pulumi asks for at a time, 50 at most: besides them a login, and one look at the set.
  const most = Math.ceil(1000 / Math.min(parallel, 50)) + 2;
  const sent = [requests()];
  expect(simulator.tenant.all("role-permissions").length).toBe(1000);
  expect(await stack.refresh()).toEqual({});
  sent.push(requests());
  await stack.destroy();
  sent.push(requests());
  expect(simulator.tenant.all("role-permissions")).toEqual([]);
  expect(sent[0]).toBeLessThanOrEqual(Math.min(most, 102));
  expect(sent[1]).toBeLessThanOrEqual(13);
  expect(sent[2]).toBeLessThanOrEqual(Math.min(most, 102));
});

describe("1,000 members of an organization, each with a role, where Auth0 takes five writes at once", () => {
  const userId = (index: number) => `auth0|${index}`;
  const organizationId = "org_1";

  beforeEach(async () => {
    await simulator.close();
    const writes = ["POST", "DELETE"].flatMap((method) =>
      ["/organizations/*/members", "/organizations/*/members/*/roles"].map((path) => ({
        ...{ method, path, burst: 5, rate: 500 },
      })),
    );
    simulator = await startSimulator({ rateLimit: { rate: 10_000, burst: 1000, endpoints: writes } });
    simulator.tenant.put("organizations", organizationId, { id: organizationId, name: "acme" });
    simulator.tenant.put("roles", "rol_1", { id: "rol_1", name: "Admin" });
    for (const index of indexes(1000)) simulator.tenant.put("users", userId(index), { user_id: userId(index) });
  });

  const refused = () => simulator.requests().filter(({ status }) => status === 429).length;

  test("go in batches, are read out of lists, and run into no limit", async () => {
    const members = new Stack(simulator, organizationMember);
    const roles = new Stack(simulator, organizationMemberRole);
    const sent: Record<string, [requests: number, refused: number]> = {};
    const count = (name: string) => {
      const times = refused();
      sent[name] = [requests(), times];
    };
    await members.up(1000, (index) => ({ organizationId, userId: userId(index) }));
    count("up of members");
    await roles.up(1000, (index) => ({ organizationId, userId: userId(index), roleId: "rol_1" }));
    count("up of roles");
    expect([await members.refresh(), await roles.refresh()]).toEqual([{}, {}]);
    count("refresh");
    await roles.destroy();
    count("destroy of roles");
    await members.destroy();
    count("destroy of members");
    expect(simulator.tenant.all("organization-member-roles")).toEqual([]);
    expect(simulator.tenant.all("organization-members")).toEqual([]);
    const most = {
      ...{ "up of members": 102, "up of roles": 1012, refresh: 26, "destroy of roles": 1001 },
      "destroy of members": 101,
    };
    for (const [name, limit] of Object.entries(most)) {
      expect([name, sent[name]![0] <= limit]).toEqual([name, true]);
      expect([name, sent[name]![1]]).toEqual([name, 0]);
    }
  });
});

test("a few of very many are read by themselves", async () => {
  const other = simulator.tenant.get("clients", simulator.clientId)!;
  for (const index of indexes(3000))
    simulator.tenant.put("clients", `other${index}`, { ...other, client_id: `other${index}` });
  const stack = new Stack(simulator, client);
  await stack.up(12, clients.inputs);
  simulator.clearRequests();
  expect(await stack.refresh()).toEqual({});
  expect(requests()).toBe(1 + 1 + 12);
});

test("a single object is read by a single request", async () => {
  const stack = new Stack(simulator, client);
  await stack.up(1, clients.inputs);
  simulator.clearRequests();
  await stack.refresh();
  expect(simulator.requests().map(({ route }) => route)).toEqual(["/oauth/token", "/clients/{id}"]);
});

describe.each([
  ["clients", clients, { description: "x" }],
  ["users", users, { nickname: "x" }],
] as const)("drift of %s", (collection, { definition, inputs }, declared) => {
  const wire = definition === client ? "description" : "nickname";
  let stack: Stack;
  beforeEach(async () => {
    stack = new Stack(simulator, definition);
    await stack.up(40, (index) => ({ ...inputs(index), ...declared }));
    simulator.clearRequests();
  });

  test("is seen: what is changed, what has lost a property, and what is gone", async () => {
    const [changed, lost, gone] = stack.resources.map(({ id }) => id) as [string, string, string];
    simulator.tenant.patch(collection, changed, { [wire]: "other" });
    simulator.tenant.patch(collection, lost, { [wire]: null });
    simulator.tenant.delete(collection, gone);
    const drift = await stack.refresh();
    expect(Object.keys(drift).sort()).toEqual([changed, lost, gone].sort());
    expect(drift[changed]).toMatchObject({ [wire]: "other" });
    expect(drift[lost]).not.toHaveProperty(wire);
    expect(drift[gone]).toBe("gone");
    expect(requests()).toBeLessThanOrEqual(1 + 1 + 3);
  });

  test("is seen by the next refresh of the same process", async () => {
    const { id } = stack.resources[5]!;
    expect(await stack.refresh()).toEqual({});
    simulator.tenant.patch(collection, id, { [wire]: "other" });
    expect(Object.keys(await stack.refresh({ anew: false }))).toEqual([id]);
  });
});

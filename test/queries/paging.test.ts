import type { Values } from "../../src/definition";
import { QueriedTenant } from "./queried-tenant";

let tenant: QueriedTenant;
beforeAll(async () => {
  tenant = await QueriedTenant.start();
});
beforeEach(() => tenant.clear());
afterAll(() => tenant.close());

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Lists of a tenant that holds 250 objects besides the few that it starts with. */
const lists = [
  ["getClients", "clients", "client_id", "clientId"],
  ["getConnections", "connections", "id", "connectionId"],
  ["getClientGrants", "client-grants", "id", "clientGrantId"],
  ["getResourceServers", "resource-servers", "id", "resourceServerId"],
  ["getRules", "rules", "id", "ruleId"],
  ["getDeviceCredentials", "device-credentials", "id", "id"],
] as const;

/** A tenant that does not answer the enabled clients in the connections is asked for them one by one. */
const ofConnections = { strategy: "auth0", enabled_clients: [] };

describe.each(lists)("%s", (name, collection, wireId, id) => {
  beforeEach(() =>
    tenant.fill(
      collection,
      wireId,
      numbered(250, (index) => ({ [wireId]: `id${index}`, name: `n${index}`, enabled: true, ...ofConnections })),
    ),
  );

  test("reads 250 objects in three requests", async () => {
    const found = await tenant.ask<Values[]>(name);
    const ids = tenant.simulator.tenant.all(collection).map((object) => object[wireId]);
    expect(ids.length).toBeGreaterThanOrEqual(250);
    expect(found.map((item) => item[id])).toEqual(ids);
    expect(tenant.requests()).toHaveLength(3);
  });

  test("reads no more than its limit asks for", async () => {
    expect(await tenant.ask(name, { limit: 120 })).toHaveLength(120);
    expect(tenant.requests()).toHaveLength(2);
  });
});

const user = (index: number) => ({
  user_id: `auth0|${index}`,
  email: `user${index}@example.com`,
  // Several users at a time, across the ends of windows as well.
  created_at: new Date(1_800_000_000_000 + Math.floor(index / 7) * 1000).toISOString(),
  identities: [{ connection: "users", user_id: String(index), provider: "auth0", isSocial: false }],
});

const everyUser = (count: number) => new Set(numbered(count, (index) => `auth0|${index}`));

describe("getUsers", () => {
  test.each([
    [0, 1],
    [999, 11],
    [1000, 12],
    [2500, 28],
  ])("reads %i users completely and without duplicates, in %i requests", async (count, requests) => {
    tenant.fill("users", "user_id", numbered(count, user));
    const found = await tenant.ask<Values[]>("getUsers");
    expect(found).toHaveLength(count);
    expect(new Set(found.map(({ userId }) => userId))).toEqual(everyUser(count));
    expect(tenant.requests()).toHaveLength(requests);
    expect(new Set(tenant.requests().map(({ query }) => `${query["sort"]} ${query["search_engine"]}`))).toEqual(
      new Set(["created_at:1 v3"]),
    );
  });

  test("keeps the search in every window", async () => {
    tenant.fill("users", "user_id", numbered(1500, user));
    const q = "email:user1* OR email:user2*";
    const found = await tenant.ask<Values[]>("getUsers", { q, connection: "users" });
    expect(found).toHaveLength(numbered(1500, user).filter(({ email }) => /^user[12]/.test(email)).length);
    tenant.fill("users", "user_id", [{ ...user(1), identities: [] }]);
    expect(await tenant.ask("getUsers", { q, connection: "users" })).toHaveLength(found.length - 1);
    expect(tenant.requests().every(({ query }) => query["q"]!.startsWith(`(${q}) AND `))).toBe(true);
  });

  test.each([
    [5, 1],
    [1000, 11],
    [1200, 22],
  ])("a limit of %i takes %i requests", async (limit, requests) => {
    tenant.fill("users", "user_id", numbered(2500, user));
    expect(await tenant.ask("getUsers", { limit })).toHaveLength(limit);
    expect(tenant.requests()).toHaveLength(requests);
  });

  test("an order of one's own ends where Auth0 ends, and says so", async () => {
    tenant.fill("users", "user_id", numbered(1100, user));
    const sorted = { sort: "email:1" };
    expect(await tenant.ask("getUsers", { ...sorted, limit: 300 })).toHaveLength(300);
    expect(tenant.requests().map(({ query }) => query["sort"])).toEqual(["email:1", "email:1", "email:1", "email:1"]);
    await expect(tenant.ask("getUsers", sorted)).rejects.toThrow("Auth0 gives out only the first 1000");
  });

  test("more users of one moment than Auth0 gives out are an error, not an endless search", async () => {
    const created_at = "2027-01-01T00:00:00.000Z";
    tenant.fill(
      "users",
      "user_id",
      numbered(1001, (index) => ({ ...user(index), created_at })),
    );
    await expect(tenant.ask("getUsers")).rejects.toThrow(
      `More than 1000 users were created at the same time, ${created_at}`,
    );
  });
});

describe("getLogs", () => {
  const event = (index: number) => ({
    log_id: String(10_000 + index),
    date: new Date(1_800_000_000_000 + index).toISOString(),
    type: index % 2 ? "s" : "f",
    user_id: "auth0|1",
  });

  test("reads on from an event, page by page, and from the last one again", async () => {
    tenant.fill("logs", "log_id", numbered(250, event));
    const events = await tenant.ask<Values[]>("getLogs", { from: "10000" });
    expect(events.map(({ logId }) => logId)).toEqual(numbered(249, (index) => String(10_001 + index)));
    expect(tenant.requests().map(({ query }) => query)).toEqual([
      { from: "10000", take: "100" },
      { from: "10100", take: "100" },
      { from: "10200", take: "100" },
      { from: "10249", take: "100" },
    ]);
    tenant.fill("logs", "log_id", [event(250)]);
    expect(await tenant.ask("getLogs", { from: events.at(-1)!["logId"] })).toHaveLength(1);
  });

  test("reads on up to a limit", async () => {
    tenant.fill("logs", "log_id", numbered(250, event));
    expect(await tenant.ask("getLogs", { from: "10000", limit: 120 })).toHaveLength(120);
    expect(tenant.requests().map(({ query }) => query["take"])).toEqual(["100", "20"]);
  });

  test("searches page by page", async () => {
    tenant.fill("logs", "log_id", numbered(250, event));
    const events = await tenant.ask<Values[]>("getLogs", { q: "type:s", sort: "date:1" });
    expect(events.map(({ logId }) => logId)).toEqual(numbered(125, (index) => String(10_001 + 2 * index)));
    expect(tenant.requests()).toHaveLength(2);
  });

  test("a search that finds more than Auth0 gives out is an error, unless it is limited", async () => {
    tenant.fill("logs", "log_id", numbered(1100, event));
    await expect(tenant.ask("getLogs")).rejects.toThrow("Auth0 gives out only the first 1000");
    expect(await tenant.ask("getLogs", { limit: 1000 })).toHaveLength(1000);
  });

  test("those of a user are read page by page", async () => {
    tenant.fill("users", "user_id", [user(1)]);
    tenant.fill("logs", "log_id", numbered(250, event));
    expect(await tenant.ask("getUserLogs", { userId: "auth0|1" })).toHaveLength(250);
    expect(tenant.requests()).toHaveLength(3);
  });
});

test.each([
  ["getOrganizations", "organizations", "organizationId", { sort: "name:1" }],
  ["getResourceServers", "resource-servers", "resourceServerId", { identifiers: ["a"] }],
] as const)("%s searches by checkpoint where it is asked a question", async (name, collection, id, other) => {
  tenant.fill(
    collection,
    "id",
    numbered(250, (index) => ({ id: `id${index}`, name: index % 2 ? `odd-${index}` : `even-${index}` })),
  );
  const found = await tenant.ask<Values[]>(name, { q: "name:odd*" });
  expect(found.map((item) => item[id])).toEqual(numbered(125, (index) => `id${2 * index + 1}`));
  const asked = tenant.requests().map(({ path, query }) => [path, query["q"], query["take"], "from" in query]);
  const path = `/${collection}/search`;
  expect(asked).toEqual([
    [path, "name:odd*", "100", false],
    [path, "name:odd*", "100", true],
  ]);
  await expect(tenant.ask(name, { q: "name:odd*", ...other })).rejects.toThrow("and not both");
});

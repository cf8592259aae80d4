import type { Values } from "../../../src/definition";
import {
  connectionClients,
  connectionDirectory,
  connectionDirectorySynchronizedGroups,
  connectionKeys,
  connectionScimConfiguration,
  connectionScimToken,
} from "../../../src/resources";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;
const connectionId = "con_0123456789abcdef";
const below = `/connections/${connectionId}`;

beforeEach(async () => {
  tenant = await TenantUnderTest.start();
  connect("okta");
});
afterEach(() => tenant.close());

const connect = (strategy: string, options: Values = {}) =>
  tenant.simulator.tenant.put("connections", connectionId, { id: connectionId, name: "staff", strategy, options });

const kidOf = (key: unknown) => (key as Values | undefined)?.["kid"];

describe("keys", () => {
  const at = `${below}/keys`;
  const first = { connectionId, triggers: { rotation: "first" } };
  const second = { connectionId, triggers: { rotation: "second" } };

  test("are made where there are none, with the algorithm that is declared", async () => {
    const { state } = await tenant.up(connectionKeys, { ...first, signingAlg: "ES384" });
    expect(tenant.sent()).toEqual([`GET ${at}`, [`POST ${at}`, { signing_alg: "ES384" }]]);
    expect(state).toMatchObject({ currentKey: { algorithm: "ES384" }, nextKey: { algorithm: "ES384" } });
    expect(state).not.toHaveProperty("previousKey");
  });

  test("that there are stay as they are", async () => {
    connect("oidc", { token_endpoint_auth_method: "private_key_jwt" });
    const [current, next] = (await tenant.given("GET", at)) as unknown as Values[];
    const created = await tenant.up(connectionKeys, first);
    expect(tenant.sent()).toEqual([`GET ${at}`]);
    expect([created.state["currentKey"], created.state["nextKey"]].map(kidOf)).toEqual([current, next].map(kidOf));
    await tenant.settled(connectionKeys, created, first);
  });

  test("are rotated by another trigger, and by nothing else", async () => {
    const created = await tenant.up(connectionKeys, first);
    tenant.sent();
    const { currentKey, nextKey } = created.state;
    const state = await tenant.change(connectionKeys, created, second);
    expect(tenant.sent()).toEqual([`GET ${at}`, [`POST ${at}/rotate`, {}], `GET ${at}`]);
    expect([state["currentKey"], state["previousKey"]].map(kidOf)).toEqual([nextKey, currentKey].map(kidOf));
    const without = await tenant.change(connectionKeys, { ...created, state }, { connectionId });
    const other = { connectionId, signingAlg: "RS512" };
    await tenant.change(connectionKeys, { ...created, state: without }, other);
    expect(tenant.sent()).toEqual([`GET ${at}`]);
    expect(kidOf(without["currentKey"])).toBe(kidOf(nextKey));
  });

  test("that somebody has rotated since the last refresh are not rotated once more", async () => {
    const created = await tenant.up(connectionKeys, first);
    await tenant.given("POST", `${at}/rotate`);
    const state = await tenant.change(connectionKeys, created, second);
    expect(tenant.sent()).toEqual([`GET ${at}`]);
    expect(kidOf(state["currentKey"])).toBe(kidOf(created.state["nextKey"]));
    // What is known by now is the ground of the next rotation.
    await tenant.change(connectionKeys, { ...created, state }, first);
    expect(tenant.sent()).toEqual([`GET ${at}`, [`POST ${at}/rotate`, {}], `GET ${at}`]);
  });

  test("are rotated once when the answer is lost", async () => {
    const created = await tenant.up(connectionKeys, first);
    tenant.sent();
    tenant.simulator.faults.add({ path: "/connections/{id}/keys/rotate", fault: { reset: "after" }, times: 1 });
    const state = await tenant.change(connectionKeys, created, second);
    expect(kidOf(state["currentKey"])).toBe(kidOf(created.state["nextKey"]));
  });
});

describe("SCIM", () => {
  const at = `${below}/scim-configuration`;
  const mapping = [{ scim: "userName", auth0: "preferred_username" }];

  test("that a connection has is changed to what is declared, and the rest of it goes along", async () => {
    const before = await tenant.given("POST", at, { user_id_attribute: "userName" });
    const created = await tenant.up(connectionScimConfiguration, { connectionId, mapping });
    expect(tenant.sent()).toEqual([`GET ${at}`, [`PATCH ${at}`, { user_id_attribute: "userName", mapping }]]);
    expect(created.state["mapping"]).toEqual(mapping);
    const change = { connectionId, userIdAttribute: "externalId" };
    const state = await tenant.change(connectionScimConfiguration, created, change);
    expect(tenant.sent()).toEqual([`GET ${at}`, [`PATCH ${at}`, { user_id_attribute: "externalId", mapping }]]);
    expect(state).not.toHaveProperty("mapping");
    expect(before["mapping"]).not.toEqual(mapping);
  });

  test("that is as declared is not written", async () => {
    await tenant.given("POST", at, { mapping });
    await tenant.up(connectionScimConfiguration, { connectionId, mapping });
    expect(tenant.sent()).toEqual([`GET ${at}`]);
  });

  test("is gone in the bare words of a missing endpoint, which the list tells apart", async () => {
    const created = await tenant.up(connectionScimConfiguration, { connectionId });
    const token = await tenant.up(connectionScimToken, { connectionId, scopes: ["get:users"] });
    tenant.simulator.tenant.delete("scim-configurations", connectionId);
    expect(await tenant.isGone(connectionScimConfiguration, created)).toBe(true);
    expect(await tenant.isGone(connectionScimToken, token)).toBe(true);
  });

  test("a token is known once, and two are all that a connection has", async () => {
    await tenant.up(connectionScimConfiguration, { connectionId });
    const inputs = { connectionId, scopes: ["get:users"], tokenLifetime: 3600 };
    const created = await tenant.up(connectionScimToken, inputs);
    expect(created.state).toMatchObject({ token: expect.stringMatching(/^tok_/), validUntil: expect.any(String) });
    const { state } = await tenant.refreshed(connectionScimToken, created);
    expect(state["token"]).toBe(created.state["token"]);
    await tenant.up(connectionScimToken, inputs);
    await expect(tenant.up(connectionScimToken, inputs)).rejects.toThrow("Maximum of 2 tokens already issued");
  });
});

describe("a directory", () => {
  const at = `${below}/directory-provisioning`;
  const groups = (...ids: string[]) => ids.map((id) => ({ id }));
  const many = Array.from({ length: 150 }, (_, index) => `g${index}`);

  test("that is synchronized already keeps what is not declared", async () => {
    connect("google-apps");
    await tenant.given("POST", at, { synchronize_automatically: true });
    const { state } = await tenant.up(connectionDirectory, { connectionId, synchronizeGroups: "all" });
    const body = expect.objectContaining({ synchronize_automatically: true, synchronize_groups: "all" });
    expect(tenant.sent()).toEqual([`GET ${at}`, [`PATCH ${at}`, body]]);
    expect(state["lastSynchronizationAt"]).toBeUndefined();
  });

  test("gets a selection of groups in one request, and a large one by what differs", async () => {
    connect("google-apps");
    const path = `${at}/synchronized-groups`;
    const declared = (ids: string[]) => ({ connectionId, groups: groups(...ids) });
    const created = await tenant.up(connectionDirectorySynchronizedGroups, declared(["a", "g1"]));
    expect(tenant.sent()).toEqual([[`PUT ${path}`, { groups: groups("a", "g1") }]]);
    const state = await tenant.change(connectionDirectorySynchronizedGroups, created, declared(many));
    const written = tenant.sent() as [string, { groups: unknown[] }][];
    const changes = written.filter((one) => Array.isArray(one));
    expect(changes.map(([line, body]) => [line, body.groups.length])).toEqual([
      [`POST ${path}`, 100],
      [`POST ${path}`, 49],
      [`DELETE ${path}`, 1],
    ]);
    const large = { id: created.id, state };
    await tenant.settled(connectionDirectorySynchronizedGroups, large, declared(many));
    tenant.sent();
    await tenant.down(connectionDirectorySynchronizedGroups, large);
    expect(tenant.sent().filter((one) => Array.isArray(one))).toHaveLength(2);
  });

  test("group data that changes in a large selection is written anew", async () => {
    connect("google-apps");
    const declared = (name: string) => ({ connectionId, groups: [...groups(...many), { id: "named", name }] });
    const created = await tenant.up(connectionDirectorySynchronizedGroups, declared("Care"));
    tenant.sent();
    await tenant.change(connectionDirectorySynchronizedGroups, created, declared("Customer care"));
    const path = `${at}/synchronized-groups`;
    expect(tenant.sent().filter((one) => Array.isArray(one))).toEqual([
      [`DELETE ${path}`, { groups: [{ id: "named" }] }],
      [`POST ${path}`, { groups: [{ id: "named", name: "Customer care" }] }],
    ]);
  });
});

test("clients of a connection are enabled and disabled in one request of fifty at most", async () => {
  const clients = Array.from({ length: 70 }, (_, index) => `client${index}`);
  const created = await tenant.up(connectionClients, { connectionId, clients: clients.slice(0, 40) });
  tenant.sent();
  await tenant.change(connectionClients, created, { connectionId, clients: clients.slice(10) });
  const [, ...written] = tenant.sent() as [string, { status: boolean }[]][];
  expect(written.map(([line, body]) => [line, body.filter(({ status }) => status).length, body.length])).toEqual([
    [`PATCH ${below}/clients`, 30, 40],
  ]);
});

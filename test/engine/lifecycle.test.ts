import type { Request, Values } from "../../src/definition";
import { create, diff, read, remove, UNKNOWN, undeclared, update } from "../../src/engine";
import { gadget, refusal, tenantThat } from "./gadget";

const echo =
  (more: Values = {}) =>
  (request: Request) => ({ gadget_id: "g1", ...(request.body as Values), ...more });

async function created(inputs: Values, answer = echo()) {
  const { tenant, requests } = tenantThat(answer);
  return { ...(await create(gadget, inputs, tenant)), requests };
}

const changes = (state: Values, inputs: Values) => diff(gadget, state, inputs);

describe("create", () => {
  test("is one request, spelled as the API does, and the answer is the state", async () => {
    const { id, state, requests } = await created(
      {
        name: "a",
        own: "x",
        parts: [{ partName: "p", other_key: 1 }],
        metadata: { camelCase: "1" },
        extra: { new_thing: 1 },
      },
      echo({ created_at: "today", level: 3 }),
    );
    expect(requests).toEqual([
      {
        method: "POST",
        path: "/gadgets",
        query: undefined,
        body: {
          name: "a",
          OWN_name: "x",
          parts: [{ part_name: "p", other_key: 1 }],
          metadata: { camelCase: "1" },
          new_thing: 1,
        },
      },
    ]);
    expect(id).toBe("g1");
    expect(state).toMatchObject({ name: "a", own: "x", createdAt: "today", __tenant: "acme.eu.auth0.com" });
    expect(state).not.toHaveProperty("level");
    expect(state).not.toHaveProperty("__answered");
  });

  test("sends what only an update takes in a second request", async () => {
    const { state, requests } = await created({ name: "a", clientSecret: "s" });
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ["POST", "/gadgets", { name: "a" }],
      ["PATCH", "/gadgets/g1", { client_secret: "s" }],
    ]);
    expect(changes(state, { name: "a", clientSecret: "s" }).changes).toBe(false);
    expect(changes(state, { name: "a", clientSecret: "t" }).changes).toBe(true);
  });

  test("keeps what exists when the second request fails", async () => {
    const { tenant } = tenantThat((request) =>
      request.method === "PATCH" ? refusal(400, "no such secret") : echo()(request),
    );
    await expect(create(gadget, { name: "a", clientSecret: "s" }, tenant)).rejects.toMatchObject({
      id: "g1",
      properties: { name: "a" },
      reasons: ["The object was created (g1) and is in the state, but not completed: no such secret"],
    });
  });
});

describe("diff", () => {
  test.each<[string, Values, Values, boolean]>([
    ["the same", { name: "a", level: 1 }, { name: "a", level: 1 }, false],
    [
      "another order of a set",
      { name: "a", callbacks: ["https://a", "https://b"] },
      { name: "a", callbacks: ["https://b", "https://a"] },
      false,
    ],
    ["another order of keys", { name: "a", free: { a: 1, b: 2 } }, { name: "a", free: { b: 2, a: 1 } }, false],
    ["a new value", { name: "a", level: 1 }, { name: "a", level: 2 }, true],
    ["a new property", { name: "a" }, { name: "a", level: 2 }, true],
    ["null in place of a value", { name: "a", label: "x" }, { name: "a", label: null }, true],
    ["null in place of nothing", { name: "a" }, { name: "a", label: null }, true],
    ["a removed property", { name: "a", label: "x" }, { name: "a" }, true],
    ["a removed property that lasts", { name: "a", level: 1 }, { name: "a" }, true],
    [
      "a removed nested property",
      { name: "a", token: { alg: "RS256", lifetime: 1 } },
      { name: "a", token: { alg: "RS256" } },
      true,
    ],
    ["a removed key of a map", { name: "a", metadata: { x: "1", y: "2" } }, { name: "a", metadata: { x: "1" } }, true],
    ["only what a create takes", { name: "a", invite: true }, { name: "a", invite: false }, true],
    ["an unknown value", { name: "a", label: "x" }, { name: "a", label: UNKNOWN }, true],
    ["an unknown object", { name: "a", token: { alg: "RS256" } }, { name: "a", token: UNKNOWN }, true],
  ])("%s", async (_, before, after, changed) => {
    const { state } = await created(before);
    expect(changes(state, after).changes).toBe(changed);
  });

  test("names what cannot change in place, and deletes first when the unique name stays", async () => {
    const { state } = await created({ name: "a", model: "m" });
    expect(changes(state, { name: "b", model: "m" })).toEqual({
      changes: true,
      replaces: ["name"],
      deleteBeforeReplace: false,
    });
    expect(changes(state, { name: "a", model: "n" })).toEqual({
      changes: true,
      replaces: ["model"],
      deleteBeforeReplace: true,
    });
    expect(changes(state, { name: "a" }).replaces).toEqual([]);
  });

  test("does not replace when the program declares what the API chose", async () => {
    const { state } = await created({ name: "a" }, echo({ model: "m" }));
    expect(changes(state, { name: "a", model: "m" }).replaces).toEqual([]);
    expect(changes(state, { name: "a", model: "n" }).replaces).toEqual(["model"]);
  });
});

describe("update", () => {
  async function sent(before: Values, after: Values, live: Values = {}) {
    const { state } = await created(before, echo(live));
    const { tenant, requests } = tenantThat((request) =>
      request.method === "GET" ? { gadget_id: "g1", ...live } : echo(live)(request),
    );
    const next = await update(gadget, "g1", state, after, tenant);
    return { next, requests, bodies: requests.filter(({ method }) => method !== "GET").map(({ body }) => body) };
  }

  test.each<[string, Values, Values, unknown[]]>([
    ["only what changed", { name: "a", label: "x", level: 1 }, { name: "a", label: "x", level: 2 }, [{ level: 2 }]],
    ["null for what is no longer declared", { name: "a", label: "x" }, { name: "a" }, [{ label: null }]],
    [
      "the default for what is no longer declared",
      { name: "a", callbacks: ["https://a"], own: "x" },
      { name: "a" },
      [{ callbacks: [], OWN_name: "none" }],
    ],
    [
      "a part of an object that is merged",
      { name: "a", token: { alg: "RS256", lifetime: 1 } },
      { name: "a", token: { alg: "HS256", lifetime: 1 } },
      [{ token: { alg: "HS256" } }],
    ],
    [
      "defaults within an object that is merged",
      { name: "a", token: { alg: "RS256", lifetime: 1 } },
      { name: "a", token: {} },
      [{ token: { alg: null, lifetime: 36000 } }],
    ],
    [
      "defaults for a whole object that is merged",
      { name: "a", token: { alg: "RS256", lifetime: 1 } },
      { name: "a" },
      [{ token: { alg: null, lifetime: 36000 } }],
    ],
    [
      "an object whole where it is not merged",
      { name: "a", refresh: { rotation: "yes", leeway: 1 } },
      { name: "a", refresh: { rotation: "yes", leeway: 2 } },
      [{ refresh: { rotation: "yes", leeway: 2 } }],
    ],
    [
      "keys of a map, and null for removed ones",
      { name: "a", metadata: { x: "1", y: "2" } },
      { name: "a", metadata: { x: "3", z: "4" } },
      [{ metadata: { x: "3", y: null, z: "4" } }],
    ],
    [
      "null for keys of a map that is no longer declared",
      { name: "a", metadata: { x: "1" } },
      { name: "a" },
      [{ metadata: { x: null } }],
    ],
    [
      "properties of the future",
      { name: "a", extra: { one: 1, two: 2 } },
      { name: "a", extra: { one: 3 } },
      [{ one: 3, two: null }],
    ],
    ["nothing at all", { name: "a", invite: true, level: 1, model: "m" }, { name: "a" }, []],
  ])("sends %s", async (_, before, after, bodies) => {
    const result = await sent(before, after);
    expect(result.bodies).toEqual(bodies);
    expect(changes(result.next, after).changes).toBe(false);
  });

  test("leaves alone what has no default, and tells which", () => {
    const before = { name: "a", level: 1, label: "x", token: { lifetime: 1 } };
    expect(undeclared(gadget, before, { name: "a" })).toEqual([{ property: "level", stays: true }]);
    expect(undeclared(gadget, before, before)).toEqual([]);
  });

  test("lays declared options over the live ones, and loses nothing", async () => {
    const live = {
      strategy: "fancy",
      options: { client_id: "c", client_secret: "live", tokenURL: "t", unknown_to_us: { a: [1] } },
    };
    const { requests } = await sent(
      { name: "a", strategy: "fancy", options: { clientId: "c", tokenUrl: "t" } },
      { name: "a", strategy: "fancy", options: { clientId: "d" } },
      live,
    );
    expect(requests.map(({ method, body }) => [method, body])).toEqual([
      ["GET", undefined],
      ["PATCH", { options: { client_id: "d", client_secret: "live", unknown_to_us: { a: [1] } } }],
    ]);
  });
});

describe("read", () => {
  async function refreshed(inputs: Values, live: Values, answer: Values = {}) {
    const { state } = await created(inputs, echo(answer));
    const { tenant } = tenantThat(() => ({ gadget_id: "g1", ...live }));
    return (await read(gadget, "g1", state, tenant))!;
  }

  test.each<[string, Values, Values, Values]>([
    ["no drift", { name: "a", level: 1 }, { name: "a", level: 1, label: "not ours" }, { name: "a", level: 1 }],
    ["a changed value", { name: "a", level: 1 }, { name: "a", level: 4 }, { name: "a", level: 4 }],
    ["a removed value", { name: "a", label: "x" }, { name: "a" }, { name: "a" }],
    ["null that the API leaves out", { name: "a", label: null }, { name: "a" }, { name: "a", label: null }],
    [
      "a changed nested value",
      { name: "a", token: { alg: "RS256" } },
      { name: "a", token: { alg: "HS256", lifetime: 5 } },
      { name: "a", token: { alg: "HS256" } },
    ],
    [
      "an item added to a set",
      { name: "a", callbacks: ["https://a"] },
      { name: "a", callbacks: ["https://b", "https://a"] },
      { name: "a", callbacks: ["https://b", "https://a"] },
    ],
    [
      "another order of a set",
      { name: "a", callbacks: ["https://a", "https://b"] },
      { name: "a", callbacks: ["https://b", "https://a"] },
      { name: "a", callbacks: ["https://a", "https://b"] },
    ],
    [
      "a changed key of a map",
      { name: "a", metadata: { x: "1" } },
      { name: "a", metadata: { x: "2", y: "not ours" } },
      { name: "a", metadata: { x: "2" } },
    ],
    [
      "a changed property of the future",
      { name: "a", extra: { one: 1 } },
      { name: "a", one: 2 },
      { name: "a", extra: { one: 2 } },
    ],
    ["a secret that is not answered", { name: "a", password: "s" }, { name: "a" }, { name: "a", password: "s" }],
    [
      "a masked secret",
      { name: "a", password: "s" },
      { name: "a", password: "********" },
      { name: "a", password: "s" },
    ],
    ["a secret that changed", { name: "a", password: "s" }, { name: "a", password: "t" }, { name: "a", password: "t" }],
    ["what only a create takes", { name: "a", invite: true }, { name: "a" }, { name: "a", invite: true }],
  ])("%s", async (_, inputs, live, expected) => {
    const result = await refreshed(inputs, live);
    expect(result.inputs).toEqual(expected);
    expect(result.state).toMatchObject(expected);
  });

  test("what the API normalised when it was written is no drift, and a later change is", async () => {
    const inputs = { name: "a", label: "Text" };
    expect((await refreshed(inputs, { name: "a", label: "text" }, { label: "text" })).inputs).toEqual(inputs);
    expect((await refreshed(inputs, { name: "a", label: "else" }, { label: "text" })).inputs).toEqual({
      name: "a",
      label: "else",
    });
  });

  test("what is gone is told as gone", async () => {
    const { state } = await created({ name: "a" });
    expect(await read(gadget, "g1", state, tenantThat(() => refusal(404)).tenant)).toBeUndefined();
    await expect(read(gadget, "g1", state, tenantThat(() => refusal(500, "down")).tenant)).rejects.toThrow("down");
  });
});

describe("delete", () => {
  test("of what is gone succeeds, of what must stay is refused", async () => {
    const gone = tenantThat(() => refusal(404));
    await remove(gadget, "g1", { name: "a" }, gone.tenant);
    expect(gone.requests).toEqual([{ method: "DELETE", path: "/gadgets/g1", query: undefined, body: undefined }]);
    const needed = tenantThat(() => undefined);
    await expect(remove(gadget, "g1", { name: "a", label: "system" }, needed.tenant)).rejects.toThrow(
      "Gadget g1 is not deleted. Auth0 needs it.",
    );
    expect(needed.requests).toEqual([]);
  });
});

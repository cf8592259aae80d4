import type { Listing } from "../../src/definition";
import { collect } from "../../src/management";
import { failureOf, fakeClock, type Seen, TenantServer } from "./tenant-server";

let tenant: TenantServer;
beforeEach(async () => {
  tenant = await TenantServer.start();
});
afterEach(() => tenant.close());

const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));
const management = () => tenant.connect({ apiToken: "token" }, { clock: fakeClock() });
const queries = () => tenant.seen.map((seen) => seen.query);
const users: Listing = { path: "/users", key: "users" };

/** Answers by offset as Auth0 does. */
const byOffset =
  (count: number, limit = Number.POSITIVE_INFINITY) =>
  (seen: Seen) => {
    const limitedTo = Number(seen.query["per_page"]);
    const start = Number(seen.query["page"]) * limitedTo;
    if (start + limitedTo > limit)
      return { status: 400, body: { message: "Requesting page 10 exceeds the maximum of 1000 records." } };
    return { body: { start, limit: limitedTo, total: count, users: rows(count).slice(start, start + limitedTo) } };
  };

describe("by offset", () => {
  describe.each([false, true])("a bare empty list in place of a page (by checkpoint: %s)", (checkpoint) => {
    const listing = { ...users, checkpoint };

    test("is asked for once more: what has answered it may not have been Auth0", async () => {
      const answers: unknown[] = [[], { total: 3, users: rows(3) }];
      tenant.api = () => ({ body: answers.shift() });
      expect(await collect(management(), listing)).toEqual(rows(3));
      expect(tenant.seen.length).toBe(2);
    });

    test("counts when it is answered twice", async () => {
      tenant.api = () => ({ body: [] });
      expect(await collect(management(), listing)).toEqual([]);
      expect(tenant.seen.length).toBe(2);
    });
  });

  test.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [200, 3],
    [500, 6],
    [1000, 11],
  ])("%i items take %i requests", async (count, requests) => {
    tenant.api = byOffset(count, 1000);
    expect(await collect(management(), users)).toEqual(rows(count));
    expect(tenant.seen.length).toBe(requests);
  });

  test("asks for pages with totals, keeping the query", async () => {
    tenant.api = byOffset(3);
    await collect(management(), { ...users, take: 2, query: { q: "name:a", fields: undefined } });
    expect(queries()).toEqual([
      { q: "name:a", page: "0", per_page: "2", include_totals: "true" },
      { q: "name:a", page: "1", per_page: "2", include_totals: "true" },
    ]);
  });

  test("a short page is not taken for the last", async () => {
    const answers = [rows(50), rows(100).slice(50), rows(120).slice(100)];
    tenant.api = () => ({ body: { total: 120, users: answers.shift() } });
    expect(await collect(management(), users)).toEqual(rows(120));
    expect(tenant.seen.length).toBe(3);
  });

  test("without totals, an empty page is the end", async () => {
    const answers = [rows(3), rows(5).slice(3)];
    tenant.api = () => ({ body: { users: answers.shift() ?? [] } });
    expect(await collect(management(), users)).toEqual(rows(5));
    expect(tenant.seen.length).toBe(3);
  });

  test("a list that knows no pages is read once", async () => {
    tenant.api = () => ({ body: rows(3) });
    expect(await collect(management(), users)).toEqual(rows(3));
  });

  test("more than Auth0 gives out by page is an error", async () => {
    tenant.api = byOffset(1001, 1000);
    expect((await failureOf(collect(management(), users))).message).toBe(
      "GET /api/v2/users: 400 Bad Request: the list has more than 1000 items, and Auth0 gives out only the first 1000 of them by page\nNarrow the list down by a filter.",
    );
  });

  test("an empty page before the total is reached is the same error", async () => {
    const full = byOffset(1234);
    tenant.api = (seen) => (seen.query["page"] === "10" ? { body: { total: 1234, users: [] } } : full(seen));
    expect((await failureOf(collect(management(), users))).message).toContain("the list has 1234 items");
  });

  describe("a list that changes while it is read", () => {
    type Row = { id: number };
    /** Changes the list after so many requests, and answers by offset. */
    const changing = (list: Row[], change: (list: Row[]) => Row[], after: number | "each" = 1) => {
      let current = list;
      tenant.api = ({ query }) => {
        if (tenant.seen.length - 1 === after || (after === "each" && tenant.seen.length % 2 === 0))
          current = change(current);
        const [take, page] = [Number(query["per_page"]), Number(query["page"])];
        return { body: { total: current.length, users: current.slice(page * take, (page + 1) * take) } };
      };
    };
    const without =
      (...ids: number[]) =>
      (list: Row[]) =>
        list.filter(({ id }) => !ids.includes(id));
    const changes: [string, (list: Row[]) => Row[]][] = [
      ["one is deleted that has been read", without(50)],
      ["the last one is deleted that has been read", without(99)],
      ["one is deleted that has not been read", without(150)],
      ["several are deleted", without(1, 2, 3, 99, 100, 180)],
      ["most of what has been read is deleted", without(...rows(90).map(({ id }) => id))],
      ["all but the end is deleted", without(...rows(200).map(({ id }) => id))],
      ["one is created at the head", (list) => [{ id: 1000 }, ...list]],
      ["one is created at the end", (list) => [...list, { id: 1000 }]],
      ["one is deleted and another created, so that there are as many", (list) => [...without(50)(list), { id: 1000 }]],
      ["one is created for each that is deleted", (list) => [{ id: 1000 }, ...without(150)(list)]],
      ["a hundred are created at the head", (list) => [...rows(100).map(({ id }) => ({ id: 1000 + id })), ...list]],
    ];

    test.each(changes)("%s: none of the others is missing or twice", async (_, change) => {
      for (const id of [undefined, "id"]) {
        tenant.seen.length = 0;
        changing(rows(250), change);
        const found = (await collect<Row>(management(), { ...users, id })).map((row) => row.id);
        const stayed = change(rows(250))
          .map((row) => row.id)
          .filter((one) => one < 250);
        expect(stayed.filter((one) => !found.includes(one))).toEqual([]);
        expect(found.filter((one, index) => found.indexOf(one) !== index)).toEqual([]);
      }
    });

    test("again and again is an error, and no list", async () => {
      changing(rows(400), (list) => list.slice(1), "each");
      expect((await failureOf(collect(management(), { ...users, id: "id" }))).message).toContain(
        "the list changed while it was read, 5 times, so that something may be missing",
      );
    });
  });

  test("any other refusal stays what it is", async () => {
    tenant.api = () => ({ status: 400, body: { message: "Bad filter" } });
    expect((await failureOf(collect(management(), users))).message).toBe(
      "GET /api/v2/users: 400 Bad Request: Bad filter",
    );
  });

  test("an answer without the list is an error", async () => {
    tenant.api = () => ({ body: { clients: [] } });
    expect((await failureOf(collect(management(), users))).message).toBe(
      'GET /api/v2/users: 200 OK: the answer holds no list "users"',
    );
  });
});

describe("by checkpoint", () => {
  const connections: Listing = {
    path: "/connections",
    key: "connections",
    checkpoint: true,
    query: { strategy: "auth0" },
  };

  test("follows next until there is none, through short and empty pages", async () => {
    const answers = [
      { connections: rows(2), next: "a" },
      { connections: [], next: "b" },
      { connections: rows(3).slice(2) },
    ];
    tenant.api = () => ({ body: answers.shift() });
    expect(await collect(management(), connections)).toEqual(rows(3));
    expect(queries()).toEqual([
      { strategy: "auth0", take: "100" },
      { strategy: "auth0", take: "100", from: "a" },
      { strategy: "auth0", take: "100", from: "b" },
    ]);
  });

  test("has no limit of items", async () => {
    tenant.api = ({ query }) => {
      const start = Number(query["from"] ?? 0);
      const next = start + 100 < 1500 ? String(start + 100) : undefined;
      return { body: { connections: rows(1500).slice(start, start + 100), next } };
    };
    expect(await collect(management(), connections)).toEqual(rows(1500));
  });

  test("a bare array is the whole list", async () => {
    tenant.api = () => ({ body: rows(2) });
    expect(await collect(management(), connections)).toEqual(rows(2));
    expect(tenant.seen.length).toBe(1);
  });

  test("a next that goes nowhere is an error", async () => {
    tenant.api = () => ({ body: { connections: [], next: "a" } });
    expect((await failureOf(collect(management(), connections))).message).toBe(
      "GET /api/v2/connections: 200 OK: the list points to the same page again and again",
    );
  });
});

test.each([
  [0, 0],
  [100, 1],
  [150, 2],
])("a limit of %i items takes %i requests", async (limit, requests) => {
  tenant.api = byOffset(900);
  expect(await collect(management(), users, limit)).toEqual(rows(limit));
  expect(tenant.seen.length).toBe(requests);
});

import type { Management } from "../../src/management";
import { failureOf, type Seen, TenantServer } from "./tenant-server";

let tenant: TenantServer;
let objects: { id: string; version: number }[];
let now: number;
beforeEach(async () => {
  tenant = await TenantServer.start();
  tenant.api = answer;
  objects = [];
  now = Date.now();
});
afterEach(() => tenant.close());

const things = { path: "/things", key: "things", id: "id" };
const byCheckpoint = { ...things, checkpoint: true };
const connect = () => tenant.connect({ apiToken: "token" }, { clock: { now: () => now } });
const fill = (count: number) => {
  objects = Array.from({ length: count }, (_, index) => ({ id: `t${index}`, version: 1 }));
};

/** The list as Auth0 answers it, by offset and by checkpoint. */
function answer({ query }: Seen) {
  if (query["take"]) {
    const start = Number(query["from"] ?? 0);
    const end = start + Number(query["take"]);
    return { body: { things: objects.slice(start, end), next: end < objects.length ? String(end) : undefined } };
  }
  const size = Number(query["per_page"]);
  const start = Number(query["page"]) * size;
  if (start + size > 1000)
    return { status: 400, body: { message: "You can only page through the first 1000 records." } };
  return { body: { start, total: objects.length, things: objects.slice(start, start + size) } };
}

/** Reads together what is asked for; tells how many of them the list answered. */
async function read(management: Management, ids: string[], list = things): Promise<number> {
  const found = await Promise.all(ids.map((id) => management.listed(list, id)));
  for (const [index, item] of found.entries()) if (item) expect(item["id"]).toBe(ids[index]);
  return found.filter(Boolean).length;
}

const ids = (count: number, step = 1) => Array.from({ length: count }, (_, index) => `t${index * step}`);
const shuffled = (count: number) => ids(count).sort((one, other) => hash(one) - hash(other));
const hash = (text: string) => (Number(text.slice(1)) * 7919) % 1009;

/** One wave after the other, as Pulumi reads. */
async function readInWaves(management: Management, all: string[], size: number, list = things): Promise<number> {
  let found = 0;
  for (let start = 0; start < all.length; start += size)
    found += await read(management, all.slice(start, start + size), list);
  return found;
}

describe("takes fewer requests than single reads", () => {
  test.each([1, 2])("%i together are left to be read by themselves", async (count) => {
    fill(50);
    expect(await read(connect(), ids(count))).toBe(0);
    expect(tenant.seen).toEqual([]);
  });

  test("two of a kind take one request while others are read as well", async () => {
    fill(50);
    const management = connect();
    const other = management.listed({ ...things, path: "/others" }, "o1");
    expect(await read(management, ids(2))).toBe(2);
    expect(await other).toBeUndefined();
    expect(tenant.seen.map(({ path }) => path)).toEqual(["/api/v2/things"]);
  });

  test.each([
    [3, 50, 1],
    [100, 100, 1],
    [250, 250, 3],
    [1000, 1000, 10],
  ])("%i together of %i take %i requests", async (count, total, requests) => {
    fill(total);
    expect(await read(connect(), ids(count))).toBe(count);
    expect(tenant.seen.length).toBe(requests);
  });

  test.each([
    ["by page", things, 1000, 10],
    ["by checkpoint", byCheckpoint, 1000, 10],
    ["by checkpoint", byCheckpoint, 1200, 13],
  ])("waves of eight in any order are answered from one reading %s", async (_, list, total, requests) => {
    fill(total);
    expect(await readInWaves(connect(), shuffled(total), 8, list)).toBe(total);
    expect(tenant.seen.length).toBe(requests);
  });

  test("what offsets do not lead to is left to be read by itself, and the rest is listed", async () => {
    fill(1500);
    expect(await read(connect(), shuffled(1500))).toBe(1000);
    expect(tenant.seen.length).toBe(10);
  });

  test.each([
    ["by page", things],
    ["by checkpoint", byCheckpoint],
  ])("a few of very many are read by themselves, %s", async (_, list) => {
    fill(10_000);
    const management = connect();
    expect(await read(management, ids(12, 800), list)).toBe(1);
    expect(tenant.seen.length).toBe(1);
  });

  test("no page is read that nobody waits for", async () => {
    fill(900);
    expect(await readInWaves(connect(), ids(300), 10)).toBe(300);
    expect(tenant.seen.length).toBe(3);
  });

  test("what begins while a page is under way is answered with it", async () => {
    fill(300);
    const management = connect();
    let late: Promise<number> | undefined;
    tenant.api = (seen) => {
      late ??= read(management, ["t250"]);
      return answer(seen);
    };
    expect(await read(management, ids(5))).toBe(5);
    expect(await late).toBe(1);
    expect(tenant.seen.length).toBe(3);
  });
});

test("what the list does not hold is left to be read by itself", async () => {
  fill(150);
  expect(await read(connect(), [...ids(5), "gone"])).toBe(5);
  expect(tenant.seen.length).toBe(2);
});

describe("nothing old is answered", () => {
  test.each(["POST", "PATCH", "PUT", "DELETE"] as const)("after a %s", async (method) => {
    fill(150);
    const management = connect();
    await read(management, ids(5));
    await management.request({ method, path: "/other/1" });
    expect(await read(management, ["t9"])).toBe(0);
  });

  test("from a list that was asked for before a write began, or while one was under way", async () => {
    fill(5);
    const management = connect();
    let writing: Promise<unknown> | undefined;
    tenant.api = (seen) => {
      if (seen.method === "GET") writing ??= management.request({ method: "PATCH", path: "/things/t1", body: {} });
      return seen.method === "GET" ? answer(seen) : { body: {} };
    };
    expect(await read(management, ids(5))).toBe(0);
    await writing;
  });

  test("from a list that was read while a write was under way", async () => {
    fill(150);
    const management = connect();
    await management.request({ method: "GET", path: "/things" });
    tenant.api = async (seen) => {
      if (seen.method === "PATCH") await read(management, ids(5));
      return seen.method === "PATCH" ? { body: {} } : answer(seen);
    };
    await management.request({ method: "PATCH", path: "/things/t9", body: {} });
    expect(await read(management, ["t9"])).toBe(0);
  });

  test("when an object is asked for again: another refresh has begun", async () => {
    fill(20);
    const management = connect();
    await read(management, ids(20));
    objects[7]!.version = 2;
    expect(await read(management, ["t7"])).toBe(0);
    const again = await Promise.all(ids(20).map((id) => management.listed(things, id)));
    expect(again[7]).toEqual({ id: "t7", version: 2 });
  });

  test("after a pause between reads", async () => {
    fill(150);
    const management = connect();
    await read(management, ids(5));
    now += 2900;
    expect(await read(management, ["t9"])).toBe(1);
    now += 3100;
    expect(await read(management, ["t10"])).toBe(0);
  });

  test("after a minute, however often it is read", async () => {
    fill(150);
    const management = connect();
    await read(management, ids(5));
    for (const id of ids(35).slice(5)) {
      now += 2000;
      const isYoung = Number(id.slice(1)) < 34;
      expect([id, await read(management, [id])]).toEqual([id, isYoung ? 1 : 0]);
    }
  });
});

describe("a list that fails", () => {
  test.each([400, 403, 404])("with %i leaves its objects to be read by themselves", async (status) => {
    tenant.api = () => ({ status, body: { message: "no" } });
    const management = connect();
    expect(await read(management, ids(5))).toBe(0);
    expect(tenant.seen.length).toBe(1);
  });

  test("as everything would is reported", async () => {
    tenant.api = () => ({ status: 401, body: { message: "Invalid token" } });
    expect((await failureOf(read(connect(), ids(5)))).message).toContain("GET /api/v2/things: 401 Unauthorized");
  });
});

test("a list without pages is read once", async () => {
  fill(8);
  tenant.api = () => ({ body: objects });
  expect(await read(connect(), ids(8))).toBe(8);
  expect(tenant.seen.length).toBe(1);
});

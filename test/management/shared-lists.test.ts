import { type Seen, TenantServer } from "./tenant-server";

let tenant: TenantServer;
let objects: { id: string }[];
let now: number;
beforeEach(async () => {
  tenant = await TenantServer.start();
  tenant.api = answer;
  objects = Array.from({ length: 1000 }, (_, index) => ({ id: `m${index}` }));
  now = Date.now();
});
afterEach(() => tenant.close());

const connect = () => tenant.connect({ apiToken: "token" }, { clock: { now: () => now } });
const listing = { path: "/sets/s1/members", key: "members", query: {} };
const askers = (count: number, start = 0) => Array.from({ length: count }, (_, index) => `r${start + index}`);

function answer({ query, method }: Seen) {
  if (method !== "GET") return { status: 201, body: {} };
  const size = Number(query["per_page"]);
  const start = Number(query["page"]) * size;
  return { body: { start, total: objects.length, members: objects.slice(start, start + size) } };
}

test("a set that a thousand ask for, in waves, is read once", async () => {
  const management = connect();
  for (let start = 0; start < 1000; start += 10) {
    const found = await Promise.all(askers(10, start).map((asker) => management.members(listing, asker)));
    for (const items of found) expect(items.length).toBe(1000);
    now += 1000 / 100;
  }
  expect(tenant.seen.length).toBeLessThanOrEqual(13);
  expect(management.usage().listed).toBe(999);
});

test("whoever asks again gets it anew, and so does everybody after a pause and after a write", async () => {
  objects = objects.slice(0, 50);
  const management = connect();
  const asked = async (asker: string) => {
    const before = tenant.seen.length;
    await management.members(listing, asker);
    return tenant.seen.length - before;
  };
  expect(await asked("r1")).toBe(1);
  expect(await asked("r2")).toBe(0);
  expect(await asked("r1")).toBe(1);
  now += 10_000;
  expect(await asked("r3")).toBe(1);
  await management.request({ method: "POST", path: "/sets/s2/members", body: {} });
  expect(await asked("r4")).toBe(1);
});

test("a list that is refused is refused to all that wait for it, and asked for again by the next", async () => {
  tenant.api = () => ({ status: 404, body: { statusCode: 404, error: "Not Found", message: "No such set." } });
  const management = connect();
  const ends = await Promise.allSettled(askers(5).map((asker) => management.members(listing, asker)));
  expect(ends.map(({ status }) => status)).toEqual(Array(5).fill("rejected"));
  expect(tenant.seen.length).toBe(1);
  tenant.api = answer;
  expect((await management.members(listing, "r0")).length).toBe(1000);
});

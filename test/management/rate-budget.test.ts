import { AsyncLocalStorage } from "node:async_hooks";
import { connect, type Wait } from "../../src/management";
import { startSimulator } from "../../src/simulator";
import { failureOf } from "./tenant-server";
import { inParallel, type Limit, VirtualTenant } from "./virtual-tenant";

const post = { method: "POST", path: "/clients", body: {} } as const;
const steady: Limit = { rate: 10, burst: 50 };

async function creates(limit: Limit, count: number, { reserve = 20, latency = 20 } = {}): Promise<VirtualTenant> {
  const tenant = new VirtualTenant(limit);
  tenant.latency = latency;
  const management = tenant.connect("one", { rateLimitReserve: reserve });
  await tenant.time.pass(inParallel(count, 16, () => management.request(post)));
  expect(tenant.count(200)).toBe(count);
  return tenant;
}

describe("500 creates at 10 a second with a burst of 50", () => {
  const least = (500 - 50) / 10;

  test.each([
    [0, 2],
    [0, 50],
    [0, 200],
    [20, 2],
    [20, 50],
    [20, 200],
  ])(
    "with a reserve of %i %% and a latency of %i ms meet no 429 and take little longer than they must",
    async (reserve, latency) => {
      const tenant = await creates(steady, 500, { reserve, latency });
      expect(tenant.count(429)).toBe(0);
      expect(tenant.time.seconds).toBeGreaterThanOrEqual(least);
      expect(tenant.time.seconds).toBeLessThanOrEqual(1.1 * least);
    },
  );

  test.each([
    ["is rounded down", (seconds: number) => seconds],
    ["is always the next second", () => 1],
    ["is far too late", (seconds: number) => 10 * seconds],
    ["is always in the past", () => -5],
  ])("meet no 429 either where the reset %s", async (_, reset) => {
    const tenant = await creates({ ...steady, reset }, 500, { reserve: 0 });
    expect(tenant.count(429)).toBe(0);
    expect(tenant.time.seconds).toBeLessThanOrEqual(1.1 * least);
  });
});

test("500 creates on the simulator, at ten times that rate, meet no 429", async () => {
  const simulator = await startSimulator({ rateLimit: { rate: 100, burst: 50 } });
  const { url: domain, clientId, clientSecret } = simulator;
  const management = connect({ domain, clientId, clientSecret });
  const body = { name: "Many" };
  await inParallel(500, 16, () => management.request({ ...post, body }));
  const statuses = simulator.requests().map(({ route, status }) => `${route} ${status}`);
  expect(statuses.filter((one) => one === "/clients 201")).toHaveLength(500);
  expect(statuses.filter((one) => one.startsWith("/oauth"))).toHaveLength(1);
  expect(statuses).toHaveLength(501);
  await management.close();
  await simulator.close();
});

test("operations with a limit of their own meet no 429, however many begin at the same time", async () => {
  const writes = { method: "POST", path: "/organizations/*/members/*/roles", burst: 5, rate: 5 };
  const simulator = await startSimulator({ rateLimit: { rate: 1000, burst: 1000, endpoints: [writes] } });
  const { url: domain, clientId, clientSecret } = simulator;
  simulator.tenant.put("organizations", "org_1", { id: "org_1", name: "acme" });
  simulator.tenant.put("roles", "rol_1", { id: "rol_1", name: "Admin" });
  for (let index = 0; index < 20; index++) {
    simulator.tenant.put("users", `auth0|${index}`, { user_id: `auth0|${index}` });
    const id = `org_1 auth0|${index}`;
    simulator.tenant.put("organization-members", id, { id, organization_id: "org_1", user_id: `auth0|${index}` });
  }
  const management = connect({ domain, clientId, clientSecret });
  await management.request({ method: "GET", path: "/clients" });
  let index = 0;
  await inParallel(20, 16, () => {
    const path = `/organizations/org_1/members/${encodeURIComponent(`auth0|${index++}`)}/roles`;
    return management.request({ method: "POST", path, body: { roles: ["rol_1"] }, statuses: [204] });
  });
  const statuses = simulator
    .requests()
    .filter(({ method }) => method === "POST")
    .map(({ status }) => status);
  await management.close();
  await simulator.close();
  expect(statuses.filter((status) => status === 204)).toHaveLength(20);
  expect(statuses).not.toContain(429);
});

describe("no 429", () => {
  test.each<[string, Limit, number]>([
    ["10 a second, no more at once", { rate: 10, burst: 10 }, 10.5],
    ["the same, with a reset in the past", { rate: 10, burst: 10, reset: () => -5 }, 10.5],
    ["10 in each second", { rate: 0, burst: 10, window: 1 }, 13],
    ["2 a second", { rate: 2, burst: 10 }, 50],
    ["250 a second", { rate: 250, burst: 250 }, 1],
  ])("100 creates at %s", async (_, limit, seconds) => {
    const tenant = await creates(limit, 100);
    expect(tenant.count(429)).toBe(0);
    expect(tenant.time.seconds).toBeLessThanOrEqual(seconds);
  });

  test("a bucket that is filled at once, once a minute", async () => {
    const tenant = await creates({ rate: 0, burst: 50, window: 60 }, 200);
    expect(tenant.count(429)).toBe(0);
    expect(tenant.time.seconds).toBeLessThanOrEqual(245);
  });
});

test("the reserve stays in the bucket", async () => {
  const levels: number[] = [];
  const tenant = new VirtualTenant({ ...steady, watch: (level) => levels.push(level) });
  const management = tenant.connect("one", { rateLimitReserve: 40 });
  await tenant.time.pass(inParallel(300, 16, () => management.request(post)));
  expect(Math.min(...levels)).toBeGreaterThanOrEqual(19);
});

test("one request goes first, and the others when it has told the limit", async () => {
  const tenant = await creates({ rate: 1, burst: 5 }, 3, { latency: 100 });
  expect(tenant.arrivals.map(({ seconds }) => seconds)).toEqual([0.05, 0.15, 0.15]);
});

test("a tenant that tells no limit is not held back", async () => {
  const tenant = new VirtualTenant();
  const management = tenant.connect();
  await tenant.time.pass(inParallel(1000, 16, () => management.request(post)));
  expect(tenant.time.seconds).toBeLessThan(1.5);
});

describe("two processes", () => {
  test.each([
    [0, steady],
    [20, steady],
    [20, { rate: 10, burst: 10 }],
    [20, { rate: 0, burst: 10, window: 1 }],
  ])("with a reserve of %i %% get about as much each of %j, and hardly a 429", async (rateLimitReserve, limit) => {
    const tenant = new VirtualTenant(limit);
    const count = limit.burst * 5;
    let firstEnd = 0;
    const work = ["one", "other"].map(async (name) => {
      const management = tenant.connect(name, { rateLimitReserve });
      await inParallel(count, 16, () => management.request(post));
      firstEnd ||= tenant.time.seconds;
    });
    await tenant.time.pass(Promise.all(work));
    const done = (process: string) =>
      tenant.arrivals.filter((arrival) => arrival.process === process && arrival.seconds <= firstEnd).length;
    expect(Math.min(done("one"), done("other"))).toBeGreaterThanOrEqual(0.75 * count);
    // Nothing flows back into a window: to find that out takes a few requests of the reserve, which may cross.
    expect(tenant.count(429, { after: 1 })).toBeLessThanOrEqual("window" in limit ? 5 : 0);
    expect(tenant.count(429)).toBeLessThanOrEqual(10);
  });

  test.each(
    [
      steady,
      { rate: 2, burst: 10 },
      { rate: 10, burst: 10 },
      { rate: 40, burst: 20 },
      { rate: 100, burst: 100 },
    ].flatMap((limit) => [0.05, 0.3, 1.13, 5.37, 10].map((late) => [limit, late] as const)),
  )("at %j of which one comes %f s late share what there is from then on", async (limit, late) => {
    const tenant = new VirtualTenant(limit);
    tenant.latency = 2;
    const count = Math.min(limit.rate * 30, 2000);
    const ends: number[] = [];
    const work = ["one", "other"].map(async (name, index) => {
      const management = tenant.connect(name);
      await tenant.time.clock.sleep(index * late * 1000);
      await inParallel(count, 16, () => management.request(post));
      ends.push(tenant.time.seconds);
    });
    await tenant.time.pass(Promise.all(work));
    const meanwhile = tenant.arrivals.filter(({ seconds }) => seconds > late && seconds <= ends[0]!);
    const share = meanwhile.filter(({ process }) => process === "other").length / meanwhile.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(tenant.count(429)).toBe(0);
  });
});

test("traffic of others is left room", async () => {
  const tenant = new VirtualTenant(steady);
  const management = tenant.connect();
  let refused = 0;
  const others = async () => {
    for (let sent = 0; sent < 100; sent++) {
      await tenant.time.clock.sleep(200);
      if (!tenant.draw()) refused++;
    }
  };
  await tenant.time.pass(Promise.all([inParallel(200, 16, () => management.request(post)), others()]));
  expect(refused).toBe(0);
  expect(tenant.count(429)).toBe(0);
});

test("an operation with a limit of its own does not hold back the others", async () => {
  const strict: Limit = {
    rate: 0.5,
    burst: 5,
    covers: (method, path) => `${method} ${path}` === "POST /organizations",
  };
  const tenant = new VirtualTenant(strict, steady);
  const management = tenant.connect();
  await tenant.time.pass(inParallel(20, 4, () => management.request(post)));
  const organization = { ...post, path: "/organizations" };
  const start = tenant.time.seconds;
  let end = 0;
  const clients = async () => {
    await inParallel(30, 8, () => management.request(post));
    end = tenant.time.seconds;
  };
  await tenant.time.pass(Promise.all([inParallel(20, 4, () => management.request(organization)), clients()]));
  expect(end - start).toBeLessThanOrEqual(4);
  expect(tenant.time.seconds - start).toBeLessThanOrEqual(1.2 * ((20 - 5) / 0.5));
  expect(tenant.count(429)).toBe(0);
});

describe("after a 429", () => {
  const limited = (headers = {}) => ({ status: 429, headers });

  test("everything holds back together, and then one goes first", async () => {
    const tenant = new VirtualTenant(steady);
    const management = tenant.connect();
    await tenant.time.pass(management.request(post));
    tenant.answer = () => (tenant.time.seconds < 1 ? limited({ "retry-after": "7" }) : undefined);
    await tenant.time.pass(inParallel(40, 16, () => management.request(post)));
    const [first, second, ...others] = tenant.arrivals.filter(({ seconds }) => seconds > 1);
    expect(first!.seconds).toBeGreaterThanOrEqual(7);
    expect(second!.seconds).toBeGreaterThanOrEqual(first!.seconds + tenant.latency / 1000);
    expect(others.length).toBe(38);
    expect(tenant.count(429)).toBe(16);
  });

  test.each([
    ["without a word", {}],
    ["with a reset in the past", { "x-ratelimit-limit": "10", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" }],
    ["with room in its headers", { "x-ratelimit-limit": "10", "x-ratelimit-remaining": "9", "x-ratelimit-reset": "1" }],
  ])("that never ends, %s, every request fails in time, and few are sent", async (_, headers) => {
    const tenant = new VirtualTenant();
    tenant.answer = () => limited(headers);
    const management = tenant.connect("one", { deadline: 60 });
    const failures = await tenant.time.pass(
      Promise.all(Array.from({ length: 30 }, () => failureOf(management.request(post)))),
    );
    expect(tenant.time.seconds).toBeLessThanOrEqual(60.1);
    expect(tenant.arrivals.length).toBeLessThanOrEqual(15);
    expect(failures[0]!.message).toMatch(
      /^POST \/api\/v2\/clients: 429 Too Many Requests: Global limit has been reached, given up after \d+ attempts? in \d\d s\nThe tenant's rate limit stayed used up, so this was not done\. Run it again later: what was done is not repeated\./,
    );
    expect(failures.at(-1)!.message).toMatch(
      /^POST \/api\/v2\/clients: no answer: it was not sent, since the tenant's rate limit left no room for it \(RATE_LIMIT\), given up after 0 attempts in \d\d s\nThe tenant's rate limit/,
    );
  });
});

test("waits of seconds are told in the context of their request, with about how long they take, and when they end", async () => {
  const request = new AsyncLocalStorage<number>();
  const tenant = new VirtualTenant({ rate: 2, burst: 10 });
  const told = new Map<number, { expected: number; at: number; end?: number }>();
  const management = tenant.connect("one", undefined, {
    onWait: ({ for: reason, milliseconds }) => {
      expect([reason, milliseconds >= 3000]).toEqual(["rate limit", true]);
      told.set(request.getStore()!, { expected: milliseconds / 1000, at: tenant.time.seconds });
    },
    onWaited: () => {
      told.get(request.getStore()!)!.end = tenant.time.seconds;
    },
  });
  await tenant.time.pass(inParallel(60, 20, (index) => request.run(index, () => management.request(post))));
  expect(told.size).toBeGreaterThan(20);
  for (const { expected, at, end } of told.values()) {
    expect(expected).toBeGreaterThan((end! - at) / 2 - 1);
    expect(expected).toBeLessThan((end! - at) * 2 + 1);
  }
});

test("the wait for another attempt is told", async () => {
  const waits: Wait[] = [];
  const tenant = new VirtualTenant();
  tenant.answer = () => (tenant.time.seconds < 20 ? { status: 503 } : undefined);
  const management = tenant.connect("one", {}, { onWait: (wait) => waits.push(wait) });
  await tenant.time.pass(management.request({ method: "GET", path: "/clients" }));
  expect(waits).toEqual([4000, 8000, 15000].map((milliseconds) => ({ for: "next attempt", milliseconds })));
  expect(management.usage()).toMatchObject({ requests: { GET: 9 }, retries: 8 });
});

test("usage counts what was sent, and the time in which anything was held back", async () => {
  const tenant = new VirtualTenant({ rate: 1, burst: 2 });
  const management = tenant.connect();
  await tenant.time.pass(inParallel(4, 4, () => management.request(post)));
  await tenant.time.pass(management.request({ method: "GET", path: "/clients/a" }));
  const { waited, ...counts } = management.usage();
  expect(counts).toEqual({ requests: { POST: 4, GET: 1 }, retries: 0, refused: 0, listed: 0 });
  expect(waited / 1000).toBeCloseTo(tenant.time.seconds, 0);
});

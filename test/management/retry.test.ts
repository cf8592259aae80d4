import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Dispatcher } from "undici";
import type { Request } from "../../src/definition";
import { type Configuration, type ConnectOptions, connect, type ManagementError } from "../../src/management";
import { failureOf, fakeClock, type Reply, TenantServer } from "./tenant-server";

let tenant: TenantServer;
beforeEach(async () => {
  tenant = await TenantServer.start();
});
afterEach(() => tenant.close());

const connectWithToken = (options: ConnectOptions, configuration: Partial<Configuration> = {}) =>
  tenant.connect({ apiToken: "configured-token", ...configuration }, options);
const inTurn = (replies: Reply[]) => () => replies.shift() ?? { body: { done: true } };
const methods = ["GET", "PUT", "PATCH", "DELETE", "POST"] as const;
const request = (method: Request["method"]) => ({ method, path: "/clients" });

/** What a request gives that was answered in the end. */
const done = (method: Request["method"]) => (method === "DELETE" ? undefined : { done: true });

describe.each(methods)("%s", (method) => {
  test.each([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 530])("after %i", async (status) => {
    tenant.api = inTurn([{ status }, { status }]);
    const result = await connectWithToken({ clock: fakeClock() })
      .request(request(method))
      .catch((error: ManagementError) => error.status);
    const isRepeated = method !== "POST" || [425, 429].includes(status);
    expect(result).toEqual(isRepeated ? done(method) : status);
    expect(tenant.seen.length).toBe(isRepeated ? 3 : 1);
  });

  test.each([400, 403, 404, 409, 501])("not after %i", async (status) => {
    tenant.api = () => ({ status, body: { message: "no" } });
    const failure = await failureOf(connectWithToken({ clock: fakeClock() }).request(request(method)));
    expect(failure).toMatchObject({ status });
    expect(failure.message).not.toContain("given up");
    expect(tenant.seen.length).toBe(1);
  });

  test("after a connection that was cut", async () => {
    tenant.api = inTurn(["drop"]);
    const result = await connectWithToken({ clock: fakeClock() })
      .request(request(method))
      .catch((error: ManagementError) => error);
    if (method === "POST") {
      expect(result).toMatchObject({ status: undefined, errorCode: "UND_ERR_SOCKET" });
      expect((result as ManagementError).isUncertain).toBe(true);
    } else {
      expect(result).toEqual(done(method));
    }
    expect(tenant.seen.length).toBe(method === "POST" ? 1 : 2);
  });

  test("a server that starts late", async () => {
    const port = await freePort();
    const clock = fakeClock(0.5);
    const late = createServer((_, response) => response.writeHead(204).end());
    const sleep = async (milliseconds: number) => {
      await clock.sleep(milliseconds);
      if (clock.slept.length === 2) await new Promise<void>((resolve) => late.listen(port, "127.0.0.1", resolve));
    };
    const options = { clock: { ...clock, sleep } };
    const management = connect({ domain: `http://127.0.0.1:${port}`, apiToken: "configured-token" }, options);
    await expect(management.request(request(method))).resolves.toBeUndefined();
    expect(clock.slept).toEqual([125, 250]);
    await management.close();
    late.close();
  });
});

test("backs off by chance, twice as long each time, up to 30 s", async () => {
  const clock = fakeClock(0.999999);
  tenant.api = inTurn(Array(10).fill({ status: 503 }));
  await connectWithToken({ clock }).request(request("GET"));
  expect(clock.slept.map(Math.round)).toEqual([250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
});

describe("waits as long as the server asks, and a little longer after a 429", () => {
  const now = fakeClock().now();
  test.each([
    ["seconds", 429, { "retry-after": "3" }, 3125],
    ["seconds, on another status", 503, { "retry-after": "3" }, 3000],
    ["date", 429, { "retry-after": new Date(now + 9000).toUTCString() }, 9125],
    ["date in the past", 429, { "retry-after": new Date(now - 9000).toUTCString() }, 125],
    ["nonsense", 429, { "retry-after": "soon" }, 125],
    ["reset of the rate limit", 429, { "x-ratelimit-reset": String(now / 1000 + 5) }, 125],
    ["retry-after before reset", 429, { "retry-after": "1", "x-ratelimit-reset": String(now / 1000 + 5) }, 1125],
    ["reset in the past", 429, { "x-ratelimit-reset": String(now / 1000 - 5) }, 125],
    ["reset on another status", 503, { "x-ratelimit-reset": String(now / 1000 + 5) }, 0],
  ])("%s", async (_, status, headers, expected) => {
    const clock = fakeClock();
    tenant.api = inTurn([{ status, headers }]);
    await connectWithToken({ clock }).request(request("GET"));
    expect(clock.slept).toEqual([expected]);
  });
});

describe("a name that is looked up", () => {
  /** Fails each attempt like this, and counts them. */
  const failing = (code: string) => {
    let attempts = 0;
    const request = async () => {
      attempts += 1;
      throw Object.assign(new Error(`getaddrinfo ${code} nowhere`), { code });
    };
    return { dispatcher: { request } as unknown as Dispatcher, count: () => attempts };
  };

  test.each(methods)("and does not exist ends a %s after one attempt", async (method) => {
    const { dispatcher, count } = failing("ENOTFOUND");
    const failure = await failureOf(connectWithToken({ clock: fakeClock(), dispatcher }).request(request(method)));
    expect(failure.message).toContain("Auth0 cannot be reached: getaddrinfo ENOTFOUND nowhere (ENOTFOUND)");
    expect(failure.message).toContain("Check the domain");
    expect((failure as ManagementError).isUncertain).toBe(false);
    expect(count()).toBe(1);
  });

  test.each(methods)("and cannot be for now is tried again by a %s, for less than two seconds", async (method) => {
    const { dispatcher, count } = failing("EAI_AGAIN");
    const clock = fakeClock(0.999999);
    const failure = await failureOf(connectWithToken({ clock, dispatcher }).request(request(method)));
    expect(failure.message).toContain("Auth0 cannot be reached: getaddrinfo EAI_AGAIN nowhere");
    expect(clock.slept.map(Math.round)).toEqual([250, 500]);
    expect(count()).toBe(3);
  });
});

describe("a server that is not there", () => {
  const codes = ["EAI_AGAIN", "ECONNREFUSED", "ENOTFOUND"];

  /** Answers the first requests, and is not there for some that follow. */
  const failing = (code: string, answered: number, missed = Number.POSITIVE_INFINITY) => {
    const seen: string[] = [];
    const dispatch = async ({ path }: { path: string }) => {
      seen.push(path);
      if (seen.length <= answered || seen.length > answered + missed)
        return { statusCode: 200, headers: { "content-type": "application/json" }, body: { text: async () => "{}" } };
      throw Object.assign(new Error(`${code} nowhere`), { code });
    };
    return { dispatcher: { request: dispatch } as unknown as Dispatcher, seen };
  };

  test.each(codes)("is waited for once by all requests, and told in the same words: %s", async (code) => {
    const { dispatcher, seen } = failing(code, 0);
    const clock = fakeClock(0.999999);
    const management = connectWithToken({ clock, dispatcher });
    const told = new Set<string>();
    for (const path of ["/clients/a", "/clients/b", "/rules/c"])
      told.add((await failureOf(management.request({ method: "GET", path }))).message);
    expect(told.size).toBe(1);
    expect([...told][0]).toMatch(/^Auth0 cannot be reached: .*\nCheck the domain /);
    expect(seen.filter((path) => path.endsWith("/rules/c"))).toHaveLength(1);
    expect(clock.slept.reduce((sum, one) => sum + one, 0)).toBeLessThan(2000);
  });

  test.each(codes)("is waited for when it was there before: %s", async (code) => {
    const { dispatcher, seen } = failing(code, 1, 4);
    const management = connectWithToken({ clock: fakeClock(0.999999), dispatcher });
    await management.request(request("GET"));
    await expect(management.request(request("POST"))).resolves.toEqual({});
    expect(seen).toHaveLength(6);
  });

  test.each(codes)("is given up within half a minute when it does not come back: %s", async (code) => {
    const { dispatcher } = failing(code, 1);
    const clock = fakeClock(0.999999);
    const management = connectWithToken({ clock, dispatcher });
    await management.request(request("GET"));
    await failureOf(management.request(request("GET")));
    expect(clock.slept.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000);
    expect(clock.slept.length).toBeGreaterThan(4);
  });
});

test.each([408, 500, 503, 520, 524, 530])("a POST that is answered %i may have been carried out", async (status) => {
  tenant.api = () => ({ status });
  expect(await failureOf(connectWithToken({}).request(request("POST")))).toMatchObject({ isUncertain: true });
});

describe("deadline", () => {
  const limited = {
    status: 429,
    headers: { "retry-after": "70" },
    body: {
      statusCode: 429,
      error: "Too Many Requests",
      message: "Global limit has been reached",
      errorCode: "too_many_requests",
    },
  };

  test("five minutes of 429 are enough", async () => {
    const clock = fakeClock();
    tenant.api = () => limited;
    const failure = await failureOf(connectWithToken({ clock }).request(request("POST")));
    expect(failure.message).toBe(
      "POST /api/v2/clients: 429 Too Many Requests: Global limit has been reached (too_many_requests), given up after 5 attempts in 282 s\nThe tenant's rate limit stayed used up, so this was not done. Run it again later: what was done is not repeated. Raise auth0:deadline to wait longer; lower auth0:rateLimitReserve if other requests leave that much room.",
    );
    expect(tenant.seen.length).toBe(5);
  });

  test("a wait beyond it is not begun", async () => {
    const clock = fakeClock();
    tenant.api = () => limited;
    const failure = await failureOf(connectWithToken({ clock }, { deadline: 60 }).request(request("GET")));
    expect(failure.message).toContain("given up after 1 attempt in 0 s");
    expect(clock.slept).toEqual([]);
  });

  test("a server that nobody finds is given up within two seconds", async () => {
    const clock = fakeClock(0.999999);
    const port = await freePort();
    const management = connect({ domain: `http://127.0.0.1:${port}`, apiToken: "configured-token" }, { clock });
    const failure = await failureOf(management.request(request("POST")));
    expect(failure.message).toBe(
      `Auth0 cannot be reached: connect ECONNREFUSED 127.0.0.1:${port} (ECONNREFUSED)\nCheck the domain 127.0.0.1:${port}, the network, and HTTPS_PROXY where one is needed.`,
    );
    await management.close();
  });

  test("one attempt has its own, and is repeated when it passes", async () => {
    let asked = 0;
    tenant.api = async () => {
      if (++asked === 1) await new Promise((resolve) => setTimeout(resolve, 300));
      return { body: { asked } };
    };
    const management = connectWithToken({ clock: { sleep: async () => {} }, attemptTimeout: 100 });
    await expect(management.request(request("GET"))).resolves.toEqual({ asked: 2 });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { requestToken, type Session, startSession } from "./session";

let session: Session;
afterEach(() => session.close());

const rateOf = (headers: Headers) =>
  ["limit", "remaining", "reset"].map((name) => Number(headers.get(`x-ratelimit-${name}`)));

test("takes a burst, then refuses until requests have flowed back", async () => {
  session = await startSession({ rateLimit: { rate: 0.01, burst: 3 } });
  const answers = [];
  for (let count = 0; count < 4; count += 1) answers.push(await session.send("GET", "/rules"));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers.map(({ headers }) => rateOf(headers).slice(0, 2))).toEqual([
    [3, 2],
    [3, 1],
    [3, 0],
    [3, 0],
  ]);
  const refused = answers[3]!;
  expect(refused.body).toEqual({
    statusCode: 429,
    error: "Too Many Requests",
    message: "Global limit has been reached",
    errorCode: "too_many_requests",
  });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(90);
});

test("says in which second the bucket is full again, not when it takes the next request", async () => {
  session = await startSession({ rateLimit: { rate: 0.1, burst: 10 } });
  await session.send("GET", "/rules");
  const { headers } = await session.send("GET", "/rules");
  const [, , reset] = rateOf(headers);
  const seconds = reset! - Date.now() / 1000;
  expect(seconds).toBeGreaterThan(15);
  expect(seconds).toBeLessThan(22);
});

test("lets requests flow back at the rate", async () => {
  session = await startSession({ rateLimit: { rate: 100, burst: 1 } });
  expect((await session.send("GET", "/rules")).status).toBe(200);
  let refused = 0;
  while ((await session.send("GET", "/rules")).status === 429) refused += 1;
  expect(refused).toBeLessThan(100);
});

test("counts what it refuses for other reasons, and no request for a token", async () => {
  session = await startSession({ rateLimit: { rate: 0.01, burst: 2 } });
  const { clientId: client_id, clientSecret: client_secret } = session.simulator;
  for (let count = 0; count < 3; count += 1)
    expect((await requestToken(session.simulator, { client_id, client_secret })).status).toBe(200);
  const statuses = [];
  await fetch(`${session.simulator.url}/.well-known/jwks.json`);
  for (const path of ["/nowhere", "/rules/rul_none", "/rules"]) statuses.push((await session.send("GET", path)).status);
  expect(statuses).toEqual([404, 404, 429]);
});

test("has the limits of a plan, which free values replace", async () => {
  session = await startSession({ plan: "free" });
  expect(rateOf((await session.send("GET", "/rules")).headers)[0]).toBe(10);
  await session.close();
  session = await startSession({ plan: "enterprise", rateLimit: { burst: 7 } });
  expect(rateOf((await session.send("GET", "/rules")).headers)[0]).toBe(7);
  expect(session.simulator.rateLimit.state[0]).toMatchObject({ name: "all", rate: 16, burst: 7 });
});

test("is stricter with single operations, whose headers then tell of the stricter bucket", async () => {
  const endpoints = [{ method: "POST", path: "/organizations", rate: 0.01, burst: 1 }];
  session = await startSession({ rateLimit: { rate: 0.01, burst: 50, endpoints } });
  const create = (name: string) => session.send("POST", "/organizations", { name });
  const first = await create("one");
  expect(first.status).toBe(201);
  expect(rateOf(first.headers).slice(0, 2)).toEqual([1, 0]);
  expect((await create("two")).status).toBe(429);
  const read = await session.send("GET", "/organizations");
  expect(read.status).toBe(200);
  expect(rateOf(read.headers).slice(0, 2)).toEqual([50, 48]);
});

test("has practically no limit unless told", async () => {
  session = await startSession();
  expect(rateOf((await session.send("GET", "/rules")).headers)[0]).toBe(1_000_000);
});

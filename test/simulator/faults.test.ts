import { type Session, startSession } from "./session";

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.close());

const rule = { name: "One", script: "x" };
const createRule = (name = "One") => session.send("POST", "/rules", { ...rule, name });
const rules = () => session.simulator.tenant.all("rules");
const lastRequest = () => session.simulator.requests().at(-1);

describe("a request that goes wrong", () => {
  test.each([500, 502, 503])("is answered with %d and does nothing", async (status) => {
    session.simulator.faults.add(`POST /rules ${status}`);
    const answer = await createRule();
    expect(answer).toMatchObject({ status, body: { statusCode: status, error: expect.any(String) } });
    expect(rules()).toEqual([]);
    const refusal = "The simulator was told to fail.";
    expect(lastRequest()).toMatchObject({ status, refusal, faults: [`POST /rules ${status}`] });
  });

  test("is answered with any error of Auth0's, and what was done is kept if that is asked for", async () => {
    session.simulator.faults.add('POST /rules 403 errorCode=insufficient_scope message="Insufficient scope" nth=1');
    session.simulator.faults.add("POST /rules 409 effect=kept nth=2");
    const body = {
      statusCode: 403,
      error: "Forbidden",
      message: "Insufficient scope",
      errorCode: "insufficient_scope",
    };
    expect(await createRule()).toMatchObject({ status: 403, body });
    expect(rules()).toEqual([]);
    expect(await createRule()).toMatchObject({ status: 409 });
    expect(rules()).toHaveLength(1);
  });

  test("is carried out although its answer says that it failed", async () => {
    session.simulator.faults.add("POST /rules 503 effect=kept");
    expect(await createRule()).toMatchObject({ status: 503, body: { statusCode: 503 } });
    expect(rules()).toMatchObject([{ name: "One" }]);
    expect(lastRequest()).toMatchObject({ status: 503, faults: ["POST /rules 503 effect=kept"] });
  });

  test("is throttled, as often as it is told", async () => {
    session.simulator.faults.add("429 times=2");
    const answers = [await createRule("1"), await createRule("2"), await createRule("3")];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 201]);
    expect(answers[0]!.body.errorCode).toBe("too_many_requests");
    expect(answers[0]!.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(answers[0]!.headers.get("retry-after")).toBe("1");
  });

  test("loses its connection before anything was done", async () => {
    session.simulator.faults.add({ method: "POST", path: "/rules", fault: { reset: "before" } });
    await expect(createRule()).rejects.toThrow();
    expect(rules()).toEqual([]);
    expect(lastRequest()).toMatchObject({ status: 0, body: rule, faults: ["POST /rules reset=before"] });
  });

  test("loses its connection after everything was done", async () => {
    session.simulator.faults.add("POST /rules reset=after");
    await expect(createRule()).rejects.toThrow();
    expect(rules()).toMatchObject([{ name: "One" }]);
    expect(lastRequest()).toMatchObject({ status: 201 });
  });

  test("gets half a body", async () => {
    session.simulator.faults.add("GET /clients body=truncated");
    await expect(session.send("GET", "/clients")).rejects.toThrow();
    expect(lastRequest()).toMatchObject({ status: 200 });
  });

  test("gets its body slowly, and whole", async () => {
    session.simulator.faults.add("GET /clients slow=100");
    const start = performance.now();
    const { body } = await session.send("GET", "/clients");
    expect(performance.now() - start).toBeGreaterThan(80);
    expect(body).toHaveLength(session.simulator.tenant.count("clients"));
  });

  test("is answered late", async () => {
    session.simulator.faults.add("GET /clients latency=50");
    await session.send("GET", "/clients");
    expect(lastRequest()!.duration).toBeGreaterThan(45);
  });

  test("is answered with another content type", async () => {
    session.simulator.faults.add("GET /clients type=text/html");
    const { headers, status } = await session.send("GET", "/clients");
    expect([status, headers.get("content-type")]).toEqual([200, "text/html"]);
  });

  test("has a token that is taken for an expired one", async () => {
    session.simulator.faults.add("GET /clients token=expired times=1");
    const message = "Expired token received for JSON Web Token validation";
    expect(await session.send("GET", "/clients")).toMatchObject({ status: 401, body: { message } });
    expect((await session.send("GET", "/clients")).status).toBe(200);
  });
});

describe("writes that are seen late", () => {
  test("are missing in reads, not for further writes", async () => {
    session.simulator.faults.add("** visibility=600000");
    const { body: created } = await createRule();
    expect((await session.send("GET", `/rules/${created.id}`)).status).toBe(404);
    expect((await session.send("GET", "/rules")).body).toEqual([]);
    const changed = await session.send("PATCH", `/rules/${created.id}`, { script: "y" });
    expect(changed).toMatchObject({ status: 200, body: { name: "One", script: "y" } });
    expect(rules()).toMatchObject([{ script: "y" }]);
  });

  test("show what was there before", async () => {
    const { body: created } = await createRule();
    session.simulator.faults.add("** visibility=600000");
    await session.send("PATCH", `/rules/${created.id}`, { script: "y" });
    expect((await session.send("GET", `/rules/${created.id}`)).body.script).toBe("x");
    await session.send("DELETE", `/rules/${created.id}`);
    expect((await session.send("GET", "/rules")).body).toMatchObject([{ script: "x" }]);
    expect(rules()).toEqual([]);
  });

  test("are seen in the end", async () => {
    session.simulator.faults.add("POST /rules visibility=50");
    const { body: created } = await createRule();
    const statuses = new Set<number>();
    while (!statuses.has(200)) statuses.add((await session.send("GET", `/rules/${created.id}`)).status);
    expect([...statuses]).toEqual([404, 200]);
  });
});

describe("a rule", () => {
  const statuses = async (count: number) => {
    const all = [];
    for (let request = 0; request < count; request += 1) all.push((await session.send("GET", "/rules")).status);
    return all;
  };

  test("starts with the nth request and ends after some times", async () => {
    session.simulator.faults.add("GET /rules 503 nth=3");
    expect(await statuses(5)).toEqual([200, 200, 503, 200, 200]);
    session.simulator.faults.clear();
    session.simulator.faults.add("GET /rules 503 nth=2 times=2");
    expect(await statuses(5)).toEqual([200, 503, 503, 200, 200]);
  });

  test("with a probability does the same each time it has the same seed", async () => {
    const runs = [];
    for (const seed of [7, 7, 8]) {
      session.simulator.faults.clear();
      session.simulator.faults.add(`GET /rules 500 probability=0.5 seed=${seed}`);
      runs.push((await statuses(30)).join());
    }
    expect(runs[0]).toBe(runs[1]);
    expect(runs[0]).not.toBe(runs[2]);
    expect(runs[0]).toContain("200");
    expect(runs[0]).toContain("500");
  });

  test.each([
    ["/clients/*", ["/clients/abc"], ["/clients", "/clients/abc/credentials"]],
    ["/clients/{id}", ["/clients/abc"], ["/clients"]],
    ["/clients**", ["/clients", "/clients/abc/credentials"], ["/rules"]],
    ["/oauth/token", [], ["/clients"]],
    ["**", ["/clients", "/rules"], []],
  ])("with the path %s", async (path, hit, missed) => {
    session.simulator.faults.add({ path, fault: { status: 503 } });
    for (const one of hit) expect((await session.send("GET", one)).status).toBe(503);
    for (const one of missed) expect((await session.send("GET", one)).status).not.toBe(503);
  });

  test("adds up with others", async () => {
    session.simulator.faults.add("latency=30");
    session.simulator.faults.add("GET /rules 503");
    await session.send("GET", "/rules");
    expect(lastRequest()).toMatchObject({ status: 503, faults: ["latency=30", "GET /rules 503"] });
    expect(lastRequest()!.duration).toBeGreaterThan(25);
  });

  test("is listed with its counts and can be removed", async () => {
    const { id } = session.simulator.faults.add("GET /rules 503 nth=2");
    session.simulator.faults.add("POST /clients 500");
    await statuses(3);
    expect(session.simulator.faults.list()).toMatchObject([
      { id, text: "GET /rules 503 nth=2", seen: 3, fired: 1 },
      { text: "POST /clients 500", seen: 0, fired: 0 },
    ]);
    session.simulator.faults.clear(id);
    expect(session.simulator.faults.list().map(({ text }) => text)).toEqual(["POST /clients 500"]);
  });

  test("can be there from the start", async () => {
    const other = await startSession({ faults: ["GET /rules 503", { path: "/clients", fault: { status: 500 } }] });
    expect((await other.send("GET", "/rules")).status).toBe(503);
    expect((await other.send("GET", "/clients")).status).toBe(500);
    await other.close();
  });

  test.each([
    ["POST /clients", "fault: says nothing that goes wrong"],
    ["POST /clients 429 effect=kept", "fault: effect needs a status other than 429"],
    ["429 errorCode=x", "fault: errorCode and message need a status other than 429"],
    ["POST /clients 200", "fault.status"],
    ["FETCH /clients 503", "method"],
    ["503 nth=0", "nth"],
    ["reset=sideways", "fault.reset"],
    ["latency=long", "fault.latency"],
    ["colour=red", 'Unrecognized key: "colour"'],
    ["POST clients 503", '"clients" in the fault "POST clients 503" is not understood'],
  ])("that makes no sense is refused: %s", (text, reason) => {
    expect(() => session.simulator.faults.add(text)).toThrow(reason);
    expect(session.simulator.faults.list()).toEqual([]);
  });
});

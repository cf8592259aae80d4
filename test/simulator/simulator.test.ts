import { type Session, startSession } from "./session";

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.close());

test("records each request with its route, query, body and status", async () => {
  const { simulator, send } = session;
  const { body: rule } = await send("POST", "/rules", { name: "One", script: "x" });
  await send("GET", `/rules/${rule.id}?fields=name`);
  await send("GET", "/unknown");
  const [created, read, unknown] = simulator.requests();
  expect(created).toMatchObject({
    method: "POST",
    path: "/rules",
    route: "/rules",
    status: 201,
    body: { name: "One" },
  });
  expect(read).toMatchObject({
    path: `/rules/${rule.id}`,
    route: "/rules/{id}",
    query: { fields: "name" },
    status: 200,
  });
  expect(unknown).toMatchObject({ route: "/unknown", status: 404 });
  simulator.clearRequests();
  expect(simulator.requests()).toEqual([]);
});

test("goes back to a fresh tenant in which the same client logs in", async () => {
  const { simulator, send } = session;
  await send("POST", "/rules", { name: "One", script: "x" });
  const reset = async (headers = {}) =>
    (await fetch(`${simulator.url}/__simulator/reset`, { method: "POST", headers })).status;
  expect(await reset({ origin: "https://evil.example" })).toBe(403);
  expect(simulator.tenant.all("rules")).toHaveLength(1);
  expect(await reset()).toBe(204);
  expect(simulator.tenant.all("rules")).toEqual([]);
  expect(simulator.tenant.get("clients", simulator.clientId)).toMatchObject({ app_type: "non_interactive" });
  expect((await send("GET", "/rules")).body).toEqual([]);
});

test("lets tests change the tenant behind the API's back", async () => {
  const { simulator, send } = session;
  const { body: rule } = await send("POST", "/rules", { name: "One", script: "x" });
  simulator.tenant.patch("rules", rule.id, { name: "Two", enabled: null });
  expect((await send("GET", `/rules/${rule.id}`)).body).toEqual({ ...rule, name: "Two", enabled: undefined });
  simulator.tenant.delete("rules", rule.id);
  expect((await send("GET", `/rules/${rule.id}`)).status).toBe(404);
});

test("listens on loopback only and stops when closed", async () => {
  const { simulator } = await startSession();
  expect(simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await simulator.close();
  await expect(fetch(simulator.url)).rejects.toThrow();
});

describe("lists", () => {
  beforeEach(async () => {
    for (let index = 1; index <= 5; index += 1)
      await session.send("POST", "/resource-servers", { identifier: `https://api/${index}` });
  });

  test("are arrays, or pages with totals", async () => {
    expect((await session.send("GET", "/resource-servers")).body).toHaveLength(6);
    const { body } = await session.send("GET", "/resource-servers?include_totals=true&page=1&per_page=4");
    expect(body).toMatchObject({ start: 4, limit: 4, total: 6 });
    expect(body.resource_servers).toHaveLength(2);
  });

  test("are read from checkpoint to checkpoint", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) await session.send("POST", "/organizations", { name });
    const first = (await session.send("GET", "/organizations?take=4")).body;
    expect(first.organizations).toHaveLength(4);
    const second = (await session.send("GET", `/organizations?take=4&from=${first.next}`)).body;
    expect(second.organizations).toHaveLength(1);
    expect(second).not.toHaveProperty("next");
  });

  test("show the fields that are asked for", async () => {
    const { body } = await session.send("GET", "/resource-servers?fields=identifier&identifiers=https://api/3");
    expect(body).toEqual([{ identifier: "https://api/3" }]);
    const without = (await session.send("GET", "/resource-servers?fields=identifier&include_fields=false&per_page=1"))
      .body;
    expect(without[0]).not.toHaveProperty("identifier");
  });

  test.each([
    [
      "per_page=101",
      "Query validation error: 'Value 101 is greater than maximum 100' on property per_page.",
      "invalid_query_string",
    ],
    ["page=20&per_page=50", "You can only page through the first 1000 records.", "invalid_paging"],
  ])("refuse %s", async (query, message, errorCode) => {
    expect(await session.send("GET", `/resource-servers?${query}`)).toMatchObject({
      status: 400,
      body: { message, errorCode },
    });
  });
});

describe("a body that does not fit", () => {
  test.each([
    [{ name: "a", foo: 1 }, "'Additional properties not allowed: foo'."],
    [{}, "'Missing required property: name'."],
    [{ name: 1 }, "'Expected type string but found type integer' on property name."],
    [{ name: "a", callbacks: ["x", 2] }, "'Expected type string but found type integer' on property callbacks[1]."],
    [{ name: "a", app_type: "toaster" }, "'No enum match for: toaster' on property app_type."],
    [{ name: "<a>" }, "'String does not match pattern ^[^<>]+$: <a>' on property name."],
    [
      { name: "a", description: "d".repeat(141) },
      "'String is too long (141 chars), maximum 140' on property description.",
    ],
    [
      { name: "a", refresh_token: { rotation_type: "rotating" } },
      "'Missing required property: expiration_type' on property refresh_token.",
    ],
    [
      { name: "a", organization_usage: null },
      "'Expected type string but found type null' on property organization_usage.",
    ],
  ])("is refused: %j", async (body, reason) => {
    const before = session.simulator.tenant.count("clients");
    const answer = await session.send("POST", "/clients", body);
    const message = `Payload validation error: ${reason}`;
    expect(answer).toMatchObject({ status: 400, body: { error: "Bad Request", errorCode: "invalid_body", message } });
    expect(session.simulator.tenant.count("clients")).toBe(before);
  });
});

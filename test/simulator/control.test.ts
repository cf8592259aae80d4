import { request } from "undici";
import { everyFault } from "./every-fault";
import { type Session, startSession } from "./session";

let session: Session;
beforeEach(async () => {
  session = await startSession({ controlPort: 0, tenants: [{ hostname: "eu.localhost" }] });
});
afterEach(() => session.close());

async function ask(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: unknown, headers = {}) {
  const answer = await request(session.simulator.controlUrl + path, {
    method,
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, body: text ? JSON.parse(text) : undefined, headers: answer.headers };
}

const createRule = (name: string) => session.send("POST", "/rules", { name, script: "x" });
const ruleNames = () => session.simulator.tenant.all("rules").map(({ name }) => name);

test("there is no control server unless asked for", async () => {
  const plain = await startSession();
  expect(plain.simulator.controlUrl).toBeUndefined();
  await plain.close();
});

test("sets, lists and removes faults", async () => {
  const added = await ask("POST", "/faults", { rule: "GET /rules 503 nth=2" });
  expect(added).toMatchObject({ status: 201, body: { text: "GET /rules 503 nth=2" } });
  await ask("POST", "/faults", { method: "GET", path: "/clients", fault: { status: 500 } });
  expect((await session.send("GET", "/clients")).status).toBe(500);
  await ask("DELETE", `/faults/${added.body.id}`);
  expect((await ask("GET", "/faults")).body).toMatchObject([{ text: "GET /clients 500", seen: 1, fired: 1 }]);
  await ask("DELETE", "/faults");
  expect(session.simulator.faults.list()).toEqual([]);
  expect(await ask("POST", "/faults", { rule: "GET /clients 302" })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("The fault GET /clients 302 cannot be used") },
  });
});

test.each([...everyFault])("takes the fault %s as text and as an object", async (text, rule) => {
  for (const body of [{ rule: text }, rule])
    expect(await ask("POST", "/faults", body)).toMatchObject({ status: 201, body: { text, rule } });
  expect(session.simulator.faults.add(rule)).toMatchObject({ text, rule });
});

test("takes a snapshot, restores it, and resets", async () => {
  await createRule("Kept");
  const snapshot = (await ask("GET", "/snapshot")).body;
  await createRule("Later");
  expect((await ask("PUT", "/snapshot", snapshot)).status).toBe(204);
  expect(ruleNames()).toEqual(["Kept"]);
  expect((await ask("POST", "/reset")).status).toBe(204);
  expect(ruleNames()).toEqual([]);
  expect(await ask("PUT", "/snapshot", { nothing: true })).toMatchObject({ status: 400 });
});

test("lists requests, and forgets them", async () => {
  await createRule("One");
  expect((await ask("GET", "/requests")).body).toMatchObject([{ method: "POST", route: "/rules", status: 201 }]);
  await ask("DELETE", "/requests");
  expect((await ask("GET", "/requests")).body).toEqual([]);
});

test("ends tokens", async () => {
  await ask("POST", "/expire-tokens");
  expect((await session.send("GET", "/rules")).status).toBe(401);
});

test("is told for which tenant", async () => {
  const [, eu] = session.simulator.tenants;
  expect((await ask("GET", "/tenants")).body).toEqual(session.simulator.tenants.map(({ domain }) => domain));
  await ask("POST", `/faults?tenant=${eu!.domain}`, { rule: "503" });
  expect(eu!.faults.list()).toHaveLength(1);
  expect(session.simulator.faults.list()).toEqual([]);
  expect((await ask("GET", "/overview?tenant=us.localhost")).status).toBe(404);
});

test("shows objects page by page, finds them, and masks secrets", async () => {
  const { send } = session;
  for (let index = 0; index < 101; index += 1) await createRule(`Rule ${index}`);
  await send("PUT", "/rules-configs/API", { value: "hidden-1" });
  await send("POST", "/connections", { name: "g", strategy: "google-oauth2", options: { client_secret: "hidden-2" } });
  const secret = session.simulator.clientSecret;
  expect((await ask("GET", "/objects/rules")).body).toMatchObject({ total: 101, objects: { length: 100 } });
  expect((await ask("GET", "/objects/rules?start=100")).body.objects).toMatchObject([{ object: { name: "Rule 100" } }]);
  expect((await ask("GET", "/objects/rules?search=rule%2042")).body).toMatchObject({ total: 1 });
  for (const collection of ["clients", "connections", "rules-configs"]) {
    const text = JSON.stringify((await ask("GET", `/objects/${collection}`)).body);
    for (const hidden of [secret, "hidden-1", "hidden-2"]) expect(text).not.toContain(hidden);
  }
  await send("POST", "/clients", { name: "Shop", "no property hidden-3": 1, client_secret: "hidden-3" });
  const { body: entries } = await ask("GET", "/requests");
  expect(entries.at(-1).refusal).toContain("no property [secret]");
  expect(entries.at(-1).body.client_secret).not.toContain("hidden");
  expect(JSON.stringify(entries)).not.toMatch(/hidden-[12]/);
});

test.each([
  ["another name for this machine", { host: "evil.example:80" }],
  ["no port", { host: "127.0.0.1" }],
  ["a page from elsewhere", { origin: "https://evil.example" }],
])("refuses %s", async (_, headers) => {
  expect((await ask("GET", "/snapshot", undefined, headers)).status).toBe(403);
  expect((await ask("POST", "/reset", undefined, headers)).status).toBe(403);
});

test("lets localhost and its own page in", async () => {
  const { port } = new URL(session.simulator.controlUrl!);
  const headers = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
  expect((await ask("GET", "/overview", undefined, headers)).status).toBe(200);
});

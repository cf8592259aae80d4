import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Simulator, SimulatorOptions } from "../../src/simulator";
import { requestToken, type Session, startSession } from "./session";

let folder: string;
let open: Session[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "simulator-state-"));
  open = [];
});
afterEach(async () => {
  for (const session of open) await session.close();
  rmSync(folder, { recursive: true });
});

async function start(options?: SimulatorOptions): Promise<Session> {
  const session = await startSession(options);
  open.push(session);
  return session;
}

const names = (simulator: Simulator, collection: string) => simulator.tenant.all(collection).map(({ name }) => name);

describe("a seed", () => {
  const database = "Username-Password-Authentication";

  test("holds bodies that are created as the API would, and is there again after a reset", async () => {
    const seed = {
      clients: [{ name: "Shop", app_type: "spa" }],
      users: [{ connection: database, email: "ada@example.com", password: "Secret-1234" }],
      "PUT /guardian/factors/otp": [{ enabled: true }],
    };
    const { simulator, send } = await start({ seed });
    for (const round of ["fresh", "reset"]) {
      const { body: clients } = await send("GET", "/clients?fields=name,app_type,grant_types");
      const shop = { name: "Shop", app_type: "spa", grant_types: expect.arrayContaining(["refresh_token"]) };
      expect({ round, clients }).toEqual({ round, clients: expect.arrayContaining([expect.objectContaining(shop)]) });
      expect((await send("GET", "/users")).body).toMatchObject([{ email: "ada@example.com", nickname: "ada" }]);
      expect((await send("GET", "/guardian/factors")).body).toContainEqual(
        expect.objectContaining({ name: "otp", enabled: true }),
      );
      await send("POST", "/clients", { name: "Later" });
      simulator.reset();
    }
    expect(names(simulator, "clients")).not.toContain("Later");
  });

  test("holds complete objects by id", async () => {
    const rule = { id: "rul_known", name: "Known", script: "x", enabled: true, order: 1, stage: "login_success" };
    const { send } = await start({ seed: { rules: { rul_known: rule } } });
    expect((await send("GET", "/rules/rul_known")).body).toEqual(rule);
  });

  test.each([
    [
      { clients: [{ nome: "Shop" }] },
      "The contents of the tenant cannot be created: POST /clients: Payload validation",
    ],
    [{ things: [{}] }, "POST /things: there is no such operation"],
  ])("that the API would refuse is refused: %j", async (seed, reason) => {
    await expect(start({ seed })).rejects.toThrow(reason);
  });
});

describe("a snapshot", () => {
  test("brings back everything, and the client to log in with", async () => {
    const { simulator, send } = await start();
    await send("POST", "/rules", { name: "Kept", script: "x" });
    const before = simulator.snapshot();
    await send("POST", "/rules", { name: "Later", script: "x" });
    await send("DELETE", `/clients/${simulator.clientId}`);
    simulator.restore(before);
    expect(names(simulator, "rules")).toEqual(["Kept"]);
    expect(simulator.snapshot()).toEqual(before);
    expect((await send("GET", "/rules")).status).toBe(200);
  });

  test("moves to another simulator, which keeps its own address and login", async () => {
    const one = await start();
    await one.send("POST", "/rules", { name: "Moved", script: "x" });
    const snapshot = JSON.parse(JSON.stringify(one.simulator.snapshot()));
    for (const other of [await start({ seed: snapshot }), await start()]) {
      other.simulator.restore(snapshot);
      const { simulator, send } = other;
      expect(names(simulator, "rules")).toEqual(["Moved"]);
      expect(names(simulator, "clients").filter((name) => name === "Simulator")).toHaveLength(1);
      expect(JSON.stringify(simulator.snapshot())).not.toContain(one.simulator.domain);
      const { clientId: client_id, clientSecret: client_secret } = simulator;
      expect((await requestToken(simulator, { client_id, client_secret })).status).toBe(200);
      expect((await send("GET", "/client-grants")).body).toHaveLength(1);
    }
  });

  test("of something else is refused", async () => {
    const { simulator } = await start();
    expect(() => simulator.restore({ domain: "x", clientId: "y", objects: { clients: [] } } as never)).toThrow(
      "This is no snapshot of a simulated tenant: objects.clients",
    );
    expect(names(simulator, "clients")).toContain("Simulator");
  });
});

describe("a file", () => {
  const file = () => path.join(folder, "tenant.json");

  test("keeps the tenant and its login from one start to the next", async () => {
    const first = await start({ data: file() });
    await first.send("POST", "/rules", { name: "Kept", script: "x" });
    await first.close();
    const second = await start({ data: file() });
    expect(second.simulator.clientId).toBe(first.simulator.clientId);
    expect(second.simulator.clientSecret).toBe(first.simulator.clientSecret);
    expect((await second.send("GET", "/rules")).body).toMatchObject([{ name: "Kept" }]);
  });

  test("is written soon after a change, whole at every moment, with nothing beside it", async () => {
    const { send } = await start({ data: file() });
    await send("POST", "/rules", { name: "Soon", script: "x" });
    let text = "";
    while (!text.includes("Soon")) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (!readdirSync(folder).includes("tenant.json")) continue;
      text = readFileSync(file(), "utf8");
      expect(JSON.parse(text)).toHaveProperty("objects.clients");
    }
    expect(readdirSync(folder)).toEqual(["tenant.json"]);
  });

  test("that cannot be written is refused at once", async () => {
    await expect(start({ data: path.join(folder, "missing", "tenant.json") })).rejects.toThrow("ENOENT");
  });

  test("that holds something else is refused and left alone", async () => {
    writeFileSync(file(), "[1]");
    await expect(start({ data: file() })).rejects.toThrow(`${file()} cannot be used as the state of a tenant`);
    expect(readFileSync(file(), "utf8")).toBe("[1]");
  });

  test("that is older than a seed counts more", async () => {
    const first = await start({ data: file(), seed: { rules: [{ name: "Seeded", script: "x" }] } });
    first.simulator.tenant.clear();
    first.simulator.reset();
    await first.send("POST", "/rules", { name: "Added", script: "x" });
    await first.close();
    const second = await start({ data: file(), seed: { rules: [{ name: "Other", script: "x" }] } });
    expect(names(second.simulator, "rules")).toEqual(["Seeded", "Added"]);
  });
});

describe("several tenants", () => {
  test("by the host name of the request have each their own objects, limits, faults and ledger", async () => {
    const { simulator, send } = await start({
      tenants: [{ hostname: "eu.localhost", rateLimit: { rate: 0.01, burst: 5 } }],
    });
    const [, eu] = simulator.tenants;
    expect(eu!.url).toBe(`http://eu.localhost:${new URL(simulator.url).port}`);
    eu!.faults.add("GET /rules 503");
    await send("POST", "/rules", { name: "Here", script: "x" });
    expect(eu!.tenant.all("rules")).toEqual([]);
    expect(eu!.requests()).toEqual([]);
    expect((await send("GET", "/rules")).headers.get("x-ratelimit-limit")).toBe("1000000");
    const answer = await fromHost(eu!.domain, simulator.url, "/api/v2/clients");
    expect(answer).toMatchObject({ status: 401, limit: "5" });
    expect(eu!.requests()).toMatchObject([{ path: "/clients", status: 401 }]);
  });

  test("by port", async () => {
    const { simulator } = await start({ tenants: [{ port: 0, clientId: "second" }] });
    const [one, two] = simulator.tenants;
    expect(new URL(two!.url).port).not.toBe(new URL(one!.url).port);
    const fields = { client_id: "second", client_secret: two!.clientSecret, audience: `${two!.url}/api/v2/` };
    expect((await requestToken({ ...simulator, url: two!.url } as Simulator, fields)).status).toBe(200);
    await simulator.close();
    open = [];
    await expect(fetch(two!.url)).rejects.toThrow();
  });

  test("end together when one of them cannot start", async () => {
    const taken = await start();
    const port = Number(new URL(taken.simulator.url).port);
    await expect(start({ tenants: [{ port }] })).rejects.toThrow("EADDRINUSE");
  });
});

/** `fetch` does not let a request name another host. */
async function fromHost(host: string, url: string, target: string): Promise<{ status: number; limit: unknown }> {
  const { request } = await import("undici");
  const { statusCode, headers, body } = await request(url + target, { headers: { host } });
  await body.dump();
  return { status: statusCode, limit: headers["x-ratelimit-limit"] };
}

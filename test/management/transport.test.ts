import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "../../src/management";
import { failureOf, TenantServer } from "./tenant-server";

let tenant: TenantServer;
beforeEach(async () => {
  tenant = await TenantServer.start();
});
afterEach(() => tenant.close());

describe("with HTTPS_PROXY set", () => {
  const connected: string[] = [];
  const proxy = createServer();
  proxy.on("connect", (request, socket: Socket) => {
    connected.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const before = { ...process.env };

  beforeAll(async () => {
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    Object.assign(process.env, {
      HTTP_PROXY: url,
      HTTPS_PROXY: url,
      NO_PROXY: "",
      http_proxy: url,
      https_proxy: url,
      no_proxy: "",
    });
  });
  afterAll(async () => {
    for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    await new Promise((resolve) => proxy.close(resolve));
  });

  test("a tenant is reached through the proxy, whose refusal is told at once", async () => {
    const management = connect({ domain: "tenant.eu.auth0.com", apiToken: "configured-token" });
    const failure = await failureOf(management.request({ method: "GET", path: "/clients" }));
    expect(connected).toEqual(["tenant.eu.auth0.com:443"]);
    expect(failure.message).toContain("GET /api/v2/clients: no answer: Proxy response (403)");
    expect(failure.message).toContain("HTTPS_PROXY");
    await management.close();
  });

  test("a tenant on this machine is reached directly", async () => {
    connected.length = 0;
    await tenant.connect().request({ method: "GET", path: "/clients" });
    expect(tenant.count("/api/v2/clients")).toBe(1);
    expect(connected).toEqual([]);
  });
});

test("connections are kept and used again", async () => {
  const management = tenant.connect();
  for (let i = 0; i < 10; i++) await management.request({ method: "GET", path: "/clients" });
  expect(tenant.connections).toBeLessThanOrEqual(2);
});

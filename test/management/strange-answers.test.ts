import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { failureOf, type Reply, TenantServer } from "./tenant-server";

let tenant: TenantServer;
beforeEach(async () => {
  tenant = await TenantServer.start();
});
afterEach(() => tenant.close());

const json = { "content-type": "application/json" };
const ask = () => tenant.connect().request({ method: "GET", path: "/clients/c" });

const strange: [string, Reply, string][] = [
  ["too large", { headers: json, body: `"${"x".repeat(64 * 2 ** 20)}"` }, "the answer is larger than 64 MB"],
  ["nested too deep", { headers: json, body: `${"[".repeat(5000)}${"]".repeat(5000)}` }, "deeper than 100 levels"],
  ["cut off", { headers: json, body: '{"name":"so' }, "the answer is not valid JSON: 11 characters that begin as JSON"],
  [
    "data under the name of a page",
    { headers: { "content-type": "text/html" }, body: ' [{"api_key":"unknown to the program"}]' },
    "the answer is HTML, not JSON: 39 characters that begin as JSON does, not shown since they may hold secrets",
  ],
  [
    "a page",
    { headers: { "content-type": "text/html" }, body: "<h1>Hello" },
    "the answer is HTML, not JSON: <h1>Hello",
  ],
];

test.each(strange)("an answer that is %s is an error that says so, after one request", async (_, reply, expected) => {
  tenant.api = () => reply;
  const { message } = await failureOf(ask());
  expect(message).toContain(expected);
  expect(message.length).toBeLessThan(1000);
  expect(tenant.count("/api/v2/clients/c")).toBe(1);
});

test("an answer of almost as many bytes and levels is read", async () => {
  const text = "x".repeat(60 * 2 ** 20);
  tenant.api = () => ({ headers: json, body: `${"[".repeat(90)}"${text}"${"]".repeat(90)}` });
  expect(JSON.stringify(await ask())).toHaveLength(text.length + 182);
});

test.each([301, 302, 303, 307, 308])(
  "a redirect %i is not followed, to another server or to the same",
  async (status) => {
    const arrived: unknown[] = [];
    const elsewhere = createServer((request, response) => {
      arrived.push(request.headers);
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    for (const origin of [`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`, tenant.url]) {
      tenant.login = () => ({ status, headers: { location: `${origin}/oauth/elsewhere` } });
      expect((await failureOf(ask())).message).toContain(`redirected to ${origin}, and not followed`);
      tenant.login = () => ({ body: { access_token: "token", expires_in: 100 } });
      tenant.api = () => ({ status, headers: { location: `${origin}/api/v2/elsewhere?token=canary` } });
      const { message } = await failureOf(tenant.connect().request({ method: "POST", path: "/clients/c", body: {} }));
      expect(message).toContain(`redirected to ${origin}, and not followed`);
      expect(message).not.toContain("canary");
    }
    await new Promise((resolve) => elsewhere.close(resolve));
    expect(arrived).toEqual([]);
    expect(tenant.seen.filter(({ path }) => path.endsWith("elsewhere"))).toEqual([]);
  },
);

import { type ChildProcess, execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect as connectTo, type Socket } from "node:net";
import path from "node:path";
import { connect } from "../../src/management";

/** A host that no resolver knows, so that only the proxy leads to it. */
const host = "tenant.invalid";
const certificate = path.join(__dirname, "tenant.pem");
const options = { key: readFileSync(path.join(__dirname, "tenant.key.pem")), cert: readFileSync(certificate) };

/** Authorizations that the tenant saw, and hosts that the proxy was asked for. */
const seen: (string | undefined)[] = [];
const asked: (string | undefined)[] = [];

const tenant = createServer(options, (request, response) => {
  seen.push(request.headers.authorization);
  response.writeHead(200, { "content-type": "application/json" }).end('{"name":"found"}');
});

const proxy = createHttpServer().on("connect", (request, client: Socket) => {
  asked.push(request.url);
  const target = connectTo((tenant.address() as AddressInfo).port, "127.0.0.1", () => {
    client.write("HTTP/1.1 200 OK\r\n\r\n");
    target.pipe(client).pipe(target);
  });
  for (const socket of [client, target]) socket.on("error", () => socket.destroy());
});

const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

beforeAll(() => Promise.all([listen(tenant), listen(proxy)]));
beforeEach(() => {
  seen.length = 0;
  asked.length = 0;
});
afterAll(async () => {
  for (const server of [tenant, proxy]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Asks for a client in a process of its own: Node.js reads these variables as it starts. */
function ask(env: Record<string, string>, domain = host): Promise<string> {
  const source = path.resolve(__dirname, "../../dist/management");
  const program = `
    const management = require(${JSON.stringify(source)}).connect({ domain: "${domain}", apiToken: "canary-token" }, { deadline: 100 });
    management.request({ method: "GET", path: "/clients/c" }).then((client) => console.log(client.name), (error) => console.log(error.message));`;
  const { PATH } = process.env;
  return new Promise((resolve) => {
    const child: ChildProcess = execFile(process.execPath, ["-e", program], { env: { PATH, ...env } }, (_, stdout) =>
      resolve(stdout.trim()),
    );
    child.stdin?.end();
  });
}

const proxyUrl = () => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

test("a certificate that nobody vouches for ends the connection before anything is sent, with what to do", async () => {
  const message = await ask({ HTTPS_PROXY: proxyUrl() });
  expect(message).toContain("GET /api/v2/clients/c: no answer: self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)");
  expect(message).toContain("nothing was sent");
  expect(message).toContain("NODE_EXTRA_CA_CERTS=");
  expect([asked, seen]).toEqual([[`${host}:443`], []]);
});

test("NODE_EXTRA_CA_CERTS makes it trusted, and HTTPS_PROXY leads to it", async () => {
  expect(await ask({ HTTPS_PROXY: proxyUrl(), NODE_EXTRA_CA_CERTS: certificate })).toBe("found");
  expect([asked, seen]).toEqual([[`${host}:443`], ["Bearer canary-token"]]);
});

test("a host of NO_PROXY is not asked for at the proxy", async () => {
  const message = await ask({ HTTPS_PROXY: proxyUrl(), NO_PROXY: host, NODE_EXTRA_CA_CERTS: certificate });
  expect(message).toContain("Auth0 cannot be reached: ");
  expect([asked, seen]).toEqual([[], []]);
});

test("a certificate of another host is refused", async () => {
  const env = { HTTPS_PROXY: proxyUrl(), NODE_EXTRA_CA_CERTS: certificate };
  expect(await ask(env, "other.invalid")).toContain("(ERR_TLS_CERT_ALTNAME_INVALID)");
  expect([asked, seen]).toEqual([["other.invalid:443"], []]);
});

test.each(["http://tenant.invalid", "http://192.168.0.1", "http://127.0.0.1.nip.invalid", "http://localhost.invalid"])(
  "credentials do not go in clear to %s",
  (domain) => {
    expect(() => connect({ domain, apiToken: "canary-token" })).toThrow("would send credentials in clear");
  },
);

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requestLog } from "../../src/management/request-log";
import { failureOf, fakeClock, secretLogin, TenantServer } from "./tenant-server";

let tenant: TenantServer;
let folder: string;
let file: string;

beforeEach(async () => {
  tenant = await TenantServer.start();
  folder = mkdtempSync(path.join(tmpdir(), "request-log-"));
  file = path.join(folder, "requests.log");
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await tenant.close();
});

const connected = (env: NodeJS.ProcessEnv) =>
  tenant.connect(secretLogin, {
    clock: fakeClock(),
    log: requestLog(env, new Set([".principal", "salesforce_api.client_id"])),
  });

/** The lines that were written, each without its time and duration. */
const lines = (): string[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z /, "").replace(/\d+ ms/, "n ms"));

test.each([undefined, "", "0", "false"])("AUTH0_DEBUG=%s asks for no log", (value) => {
  expect(requestLog({ AUTH0_DEBUG: value })).toBeUndefined();
});

test("each request is a line, with its attempt, the rate limit and the id that support asks for", async () => {
  const headers = { "x-ratelimit-limit": "50", "x-ratelimit-remaining": "48", "x-ratelimit-reset": "1767225600" };
  let failures = 2;
  tenant.api = () =>
    failures-- > 0 ? { status: 503, body: "busy" } : { headers: { ...headers, "x-request-id": "r1" }, body: {} };
  await connected({ AUTH0_DEBUG: file }).request({
    method: "GET",
    path: "/clients",
    query: { per_page: 5, token: "hush-hush" },
  });
  expect(lines()).toEqual([
    "POST /oauth/token 200, n ms",
    "GET /api/v2/clients?per_page=5&token=%5Bsecret%5D 503, n ms",
    "GET /api/v2/clients?per_page=5&token=%5Bsecret%5D 503, n ms, attempt 2",
    "GET /api/v2/clients?per_page=5&token=%5Bsecret%5D 200, n ms, attempt 3, limit 50, remaining 48, reset 1767225600, request r1",
  ]);
});

test("only its owner can read the file, which is added to", async () => {
  writeFileSync(file, "before\n", { mode: 0o644 });
  await connected({ AUTH0_DEBUG: file }).request({ method: "GET", path: "/clients" });
  expect(lines()).toEqual(["before", "POST /oauth/token 200, n ms", "GET /api/v2/clients 200, n ms"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a request without an answer is told with its reason", async () => {
  tenant.api = () => "drop";
  await failureOf(connected({ AUTH0_DEBUG: file }).request({ method: "POST", path: "/clients", body: {} }));
  expect(lines()[1]).toMatch(/^POST \/api\/v2\/clients no answer: .+, n ms$/);
});

test("with AUTH0_DEBUG_BODIES come the bodies, without what a name or a place calls a secret, wherever it is repeated", async () => {
  const body = {
    name: "n",
    client_secret: "hush-1",
    principal: "hush-2",
    salesforce_api: { client_id: "hush-3" },
    client_id: "c",
  };
  tenant.api = () => ({
    status: 400,
    body: { message: "hush-1, hush-2 and hush-3 are wrong", signing_secret: "hush-4" },
  });
  const management = connected({ AUTH0_DEBUG: file, AUTH0_DEBUG_BODIES: "true" });
  await failureOf(management.request({ method: "PATCH", path: "/clients/c", body }));
  expect(lines()).toEqual([
    "POST /oauth/token 200, n ms",
    `  > {"grant_type":"client_credentials","audience":"${tenant.url}/api/v2/","client_id":"the-client","client_secret":"[secret]"}`,
    '  < {"access_token":"[secret]","expires_in":86400}',
    "PATCH /api/v2/clients/c 400, n ms",
    '  > {"name":"n","client_secret":"[secret]","principal":"[secret]","salesforce_api":{"client_id":"[secret]"},"client_id":"c"}',
    '  < {"statusCode":400,"error":"Bad Request","message":"[secret], [secret] and [secret] are wrong","signing_secret":"[secret]"}',
  ]);
});

test("a form is named and not shown", async () => {
  const form = new FormData();
  form.set("users", new Blob(["hush"]), "users.json");
  await connected({ AUTH0_DEBUG: file, AUTH0_DEBUG_BODIES: "1" }).request({
    method: "POST",
    path: "/jobs",
    body: form,
  });
  expect(lines()[4]).toBe('  > "(form)"');
});

test("a file that cannot be written is an error that names the variable", () => {
  expect(() => requestLog({ AUTH0_DEBUG: path.join(folder, "missing", "file") })).toThrow(
    /^AUTH0_DEBUG names a file that cannot be written: ENOENT/,
  );
});

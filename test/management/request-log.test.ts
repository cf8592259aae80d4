import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requestLog } from "../../src/management/log/request-log";
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

test("only its owner can read a file that is created, which is added to", async () => {
  await connected({ AUTH0_DEBUG: file }).request({ method: "GET", path: "/clients" });
  await connected({ AUTH0_DEBUG: file }).request({ method: "GET", path: "/clients" });
  expect(lines()).toEqual(Array(2).fill(["POST /oauth/token 200, n ms", "GET /api/v2/clients 200, n ms"]).flat());
  expect(modeOf(file)).toBe(0o600);
});

test("what is there already keeps its mode: a file, what a symbolic link leads to, a device", async () => {
  const other = path.join(folder, "other.log");
  const device = path.join(folder, "device");
  const link = path.join(folder, "link.log");
  writeFileSync(file, "before\n", { mode: 0o644 });
  writeFileSync(other, "");
  chmodSync(other, 0o664);
  symlinkSync(other, link);
  symlinkSync("/dev/null", device);
  const { mode } = statSync("/dev/null");
  for (const target of [file, link, device])
    await connected({ AUTH0_DEBUG: target }).request({ method: "GET", path: "/clients" });
  expect(lines()).toEqual(["before", "POST /oauth/token 200, n ms", "GET /api/v2/clients 200, n ms"]);
  expect(readFileSync(other, "utf8")).toContain("GET /api/v2/clients 200");
  expect([file, other].map(modeOf)).toEqual([0o644, 0o664]);
  expect(statSync("/dev/null").mode).toBe(mode);
});

const modeOf = (name: string): number => statSync(name).mode & 0o777;

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

test("nor what metadata holds under such a name, of any type and at any depth, nor a number that is a secret", async () => {
  const metadata = {
    pinSecret: 4711471147,
    isSecret: true,
    apiTokens: ["hush-1", { deep: "hush-2" }],
    list: [{ access_token: { value: "hush-3" } }],
    theme: "dark",
    size: 12,
  };
  tenant.api = () => ({ body: { user_metadata: { ...metadata, pinSecret: 4711471148 }, echo: [4711471147, 10] } });
  const body = { app_metadata: metadata, refresh_token: { token_lifetime: 3600, leeway: 0 } };
  const log = requestLog({ AUTH0_DEBUG: file, AUTH0_DEBUG_BODIES: "1" });
  await tenant.connect(secretLogin, { log, clock: fakeClock() }).request({ method: "POST", path: "/users", body });
  const [sent = "", answered = ""] = lines()
    .filter((line) => /^ {2}[<>] /.test(line))
    .slice(-2);
  expect(sent).toContain('"refresh_token":{"token_lifetime":3600,"leeway":0}');
  for (const line of [sent, answered]) {
    expect(line).not.toMatch(/hush|47114711|true/);
    expect(line).toContain('"theme":"dark","size":12');
  }
  expect(answered).toContain('"echo":["[secret]",10]');
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

test("of a list only the ids are shown, since it holds the objects of others", async () => {
  const objects = [{ id: "con_1", client_id: "c1", name: "hush-name", options: { id: "hush-id" } }];
  for (const body of [objects, { clients: objects, total: 1 }, { clients: objects }]) {
    tenant.api = () => ({ body });
    const log = requestLog({ AUTH0_DEBUG: file, AUTH0_DEBUG_BODIES: "1" });
    const query = { take: 100 };
    await tenant.connect(secretLogin, { log, clock: fakeClock() }).request({ method: "GET", path: "/clients", query });
  }
  const answers = lines().filter((line) => line.startsWith("  <") && line.includes("con_1"));
  const ids = '[{"id":"con_1","client_id":"c1"}]';
  expect(answers).toEqual([`  < ${ids}`, `  < {"clients":${ids},"total":1}`, `  < {"clients":${ids}}`]);
});

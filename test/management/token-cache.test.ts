import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Configuration } from "../../src/management";
import { fakeClock, secretLogin, TenantServer } from "./tenant-server";

let tenant: TenantServer;
let folder: string;
let clock: ReturnType<typeof fakeClock>;
beforeEach(async () => {
  tenant = await TenantServer.start();
  folder = mkdtempSync(path.join(tmpdir(), "tokens-"));
  clock = fakeClock();
});
afterEach(async () => {
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One command: a process of its own that sends a request. */
const run = (configuration: Partial<Configuration> = {}) =>
  tenant
    .connect({ ...secretLogin, tokenCache: path.join(folder, "cache"), ...configuration }, { clock })
    .request({ method: "GET", path: "/clients" });
const logins = () => tenant.count("/oauth/token");
const files = () => readdirSync(path.join(folder, "cache")).map((name) => path.join(folder, "cache", name));
const usedToken = () => tenant.seen.at(-1)!.headers.authorization;

test("a token serves the next processes, until it expires", async () => {
  await run();
  await run();
  clock.advance(86_300_000);
  await run();
  expect(logins()).toBe(1);
  expect(usedToken()).toBe("Bearer token-1");
  clock.advance(60_000);
  await run();
  expect(logins()).toBe(2);
  expect(usedToken()).toBe("Bearer token-2");
  await run();
  expect(logins()).toBe(2);
});

test("it lies there for its owner alone, and encrypted", async () => {
  await run();
  const [file, ...others] = files();
  expect(others).toEqual([]);
  expect(statSync(file!).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file!)).mode & 0o777).toBe(0o700);
  const content = readFileSync(file!, "latin1");
  for (const readable of ["token-1", "the-client", tenant.host, "staleAt"]) expect(content).not.toContain(readable);
  expect(path.basename(file!)).not.toContain("the-client");
});

test("the same token is never encrypted the same way twice", async () => {
  tenant.login = () => ({ body: { access_token: "same-token", expires_in: 86_400 } });
  await run();
  const before = readFileSync(files()[0]!);
  rmSync(files()[0]!);
  await run();
  expect(readFileSync(files()[0]!).equals(before)).toBe(false);
});

describe("a token is not used", () => {
  test.each<[string, Partial<Configuration>]>([
    ["of another secret", { clientSecret: "another-client-secret-value" }],
    ["of another application", { clientId: "another-client" }],
    ["for another audience", { audience: "https://other.example.com/api/v2/" }],
  ])("%s", async (_, other) => {
    await run();
    await run(other);
    expect(logins()).toBe(2);
    expect(usedToken()).toBe("Bearer token-2");
  });

  test.each([
    ["cut off", (content: Buffer) => content.subarray(0, 30)],
    ["empty", () => Buffer.alloc(0)],
    ["changed", (content: Buffer) => content.fill(content.at(-1)! ^ 1, content.length - 1)],
    ["something else", () => Buffer.from('{"value":"token-9","staleAt":9999999999999}'.repeat(3))],
  ])("out of a file that is %s", async (_, harm) => {
    await run();
    writeFileSync(files()[0]!, harm(readFileSync(files()[0]!)));
    await run();
    expect(logins()).toBe(2);
    await run();
    expect(logins()).toBe(2);
  });

  test("that Auth0 refuses, and its successor is kept", async () => {
    await run();
    tenant.api = ({ headers }) => ({ status: headers.authorization === "Bearer token-1" ? 401 : 200, body: {} });
    await run();
    await run();
    expect(logins()).toBe(2);
    expect(usedToken()).toBe("Bearer token-2");
  });
});

test("a folder that cannot be written costs logins and nothing else", async () => {
  writeFileSync(path.join(folder, "cache"), "not a folder");
  await run();
  await run();
  expect(logins()).toBe(2);
});

test("`true` is a folder in the user's cache", async () => {
  const before = process.env["XDG_CACHE_HOME"];
  process.env["XDG_CACHE_HOME"] = folder;
  try {
    await run({ tokenCache: "true" });
    expect(readdirSync(path.join(folder, "pulumi-dynamic-auth0", "tokens")).length).toBe(1);
  } finally {
    if (before === undefined) delete process.env["XDG_CACHE_HOME"];
    else process.env["XDG_CACHE_HOME"] = before;
  }
});

test.each([undefined, "false"])("tokenCache %s keeps nothing", async (tokenCache) => {
  await run({ tokenCache });
  await run({ tokenCache });
  expect(logins()).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

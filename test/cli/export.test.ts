import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commandThatWrites } from "./written-files";

const { run, simulator, out } = commandThatWrites("export");

test("the tenant of the environment is exported, with progress beside the summary", async () => {
  const { code, stdout, stderr } = await run(["--out", out(), "--kind", "Client", "--kind", "Connection"]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Reading 127\.0\.0\.1:\d+\n {2}Client +3\n {2}Connection +1\n$/);
  expect(stdout).toMatch(/^Client +3 +1 +2$/m);
  expect(stdout).toContain(`2 objects are declared in ${out()}`);
  expect(existsSync(path.join(out(), "import.json"))).toBe(true);
  expect(
    simulator()
      .requests()
      .filter(({ method }) => method !== "GET")
      .map(({ path }) => path),
  ).toEqual(["/oauth/token"]);
});

test("a mistyped kind is an error that names the kinds", async () => {
  const { code, stderr } = await run(["--out", out(), "--kind", "Clients"]);
  expect([code, stderr.split("\n")[0]]).toEqual([
    2,
    expect.stringMatching(/^--kind Clients is unknown\. Known are .*Client/),
  ]);
});

test("refused credentials are an error without the secret", async () => {
  const { code, stderr } = await run(["--out", out()], { AUTH0_CLIENT_SECRET: "canary-wrong" });
  expect(stderr).toMatch(/POST \/oauth\/token: 401/);
  expect(stderr).not.toMatch(/canary|Usage/);
  expect(code).toBe(1);
});

test("of a long list it is told how far it has come", async () => {
  for (let index = 0; index < 1000; index++)
    simulator().tenant.put("clients", `c${index}`, { client_id: `c${index}`, name: "one of many" });
  const { code, stderr } = await run(["--out", out(), "--kind", "Client"]);
  expect(code).toBe(0);
  expect(stderr).toContain("  /clients: 1000 so far\n");
});

test("a folder that holds a file of somebody else is an error, and the file stays", async () => {
  writeFileSync(path.join(out(), "clients.ts"), "// mine");
  const { code, stderr } = await run(["--out", out(), "--kind", "Client"]);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/has clients\.ts already, and no export wrote that\./)]);
  expect(readFileSync(path.join(out(), "clients.ts"), "utf8")).toBe("// mine");
});

test("a name that nothing has leaves an export as it is, unless --prune says that it is meant", async () => {
  const args = ["--out", out(), "--kind", "Connection"];
  expect((await run(args)).code).toBe(0);
  const { code, stderr } = await run([...args, "--name", "shopp"]);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/No object has a name or an id like shopp\..*--prune/)]);
  expect(readFileSync(path.join(out(), "connections.ts"), "utf8")).toContain("new auth0.Connection");
  const pruned = await run([...args, "--name", "shopp", "--prune"]);
  expect(pruned.code).toBe(0);
  expect(pruned.stdout).toMatch(/`pulumi up` deletes what Auth0 still has of it:\n {2}Connection \S+ \(con_\w+\)\n/);
  expect(existsSync(path.join(out(), "connections.ts"))).toBe(false);
});

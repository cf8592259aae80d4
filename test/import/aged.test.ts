import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fillAgedTenant, page, script } from "./aged-tenant";
import { ExportedTenant } from "./exported-tenant";

const packages = path.resolve(__dirname, "../../node_modules");

let tenant: ExportedTenant;
let coverage: Awaited<ReturnType<ExportedTenant["export"]>>;

beforeAll(async () => {
  tenant = await ExportedTenant.start();
  await fillAgedTenant(tenant);
  coverage = await tenant.export({ kinds: undefined });
  symlinkSync(packages, path.join(tenant.out, "node_modules"), "junction");
});

afterAll(() => tenant.close());

const run = (tool: string, args: readonly string[]) =>
  execFileSync(path.join(packages, ".bin", tool), args, { cwd: tenant.out, stdio: "pipe", encoding: "utf8" });

test("every application and connection is declared, with one request for each hundred", () => {
  const count = (type: string) => coverage.written.filter((one) => one.type === type).length;
  expect([count("Client"), count("Connection")]).toEqual([201, 41]);
  expect(coverage.refused.filter(({ property }) => !/expires|subject|waad_common_endpoint$/.test(property))).toEqual(
    [],
  );
  // Kinds that the tenant has none of take one each, as does the order of each trigger, and each mail: no list tells those.
  expect(tenant.simulator.requests().length).toBeLessThanOrEqual(95);
});

test("users are left out unless they are asked for, and are not even read", () => {
  expect(coverage.leftOut).toContainEqual({ type: "User", reason: expect.stringContaining("--kind User") });
  expect(tenant.simulator.requests().map(({ path }) => path)).not.toContain("/users");
});

test("the program type-checks by its own tsconfig.json, which is strict", () => {
  expect(tenant.files().get("tsconfig.json")).toContain('"strict": true');
  expect(run("tsc", ["--noEmit"])).toBe("");
});

test("a formatter of the width that .editorconfig tells leaves the program as it is", () => {
  const [, width] = /max_line_length = (\d+)/.exec(tenant.files().get(".editorconfig")!)!;
  rmSync(path.join(tenant.out, ".gitignore"));
  writeFileSync(path.join(tenant.out, "biome.json"), "{}");
  const modules = coverage.files.filter((name) => /^[\w-]+\.ts$/.test(name));
  expect(() =>
    run("biome", ["format", "--indent-style=space", "--indent-width=2", `--line-width=${width}`, ...modules]),
  ).not.toThrow();
});

test("scripts and pages are byte for byte what they were, whatever is in them", () => {
  const files = tenant.files();
  expect(files.get("rules/force-mfa.script.js")).toBe(script("Force MFA"));
  expect(files.get("connections/legacy-users.get-user.js")).toBe(script("get_user"));
  expect(files.get("tenant/error-page.html")).toBe(page);
  expect(files.get("tenant.ts")).toContain('errorPage: { html: textOf("tenant/error-page.html") },');
});

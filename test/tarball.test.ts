import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const project = path.resolve(__dirname, "..");

let folder: string;
let files: string[];

/** Packs the project and unpacks it where a package manager would, beside links to what it needs. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tarball-"));
  const modules = path.join(folder, "node_modules");
  mkdirSync(modules);
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const { stdout } = await run("npm", args, { cwd: project, maxBuffer: 16 * 2 ** 20 });
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  files = packed.files.map((file) => file.path);
  await run("tar", ["-xzf", packed.filename], { cwd: folder });
  await run("mv", ["package", path.join(modules, "pulumi-dynamic-auth0")], { cwd: folder });
  const { dependencies } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8"));
  for (const name of ["@pulumi", "@types", "typescript", ...Object.keys(dependencies)])
    symlinkSync(path.join(project, "node_modules", name), path.join(modules, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = async (...args: string[]): Promise<string> =>
  (await run(process.execPath, args, { cwd: folder })).stdout.trim();

test("it holds what is run and its types, the license and the readme, and nothing else", () => {
  const isNeeded = (file: string) =>
    /^dist\/.+\.(js|d\.ts)$|^dist\/(simulator|zod)\/LICENSES\.md$|^(LICENSE|README\.md|package\.json)$/.test(file);
  expect(files.filter((file) => !isNeeded(file))).toEqual([]);
  expect(files.filter((file) => /^dist\/(documentation|generate)\//.test(file))).toEqual([]);
  for (const needed of ["LICENSE", "README.md", "package.json", "dist/index.js", "dist/index.d.ts", "dist/crud.js"])
    expect(files).toContain(needed);
});

test("no file of it names a path of the machine that packed it, or holds a private key", () => {
  const texts = files.map((file) => [
    file,
    readFileSync(path.join(folder, "node_modules/pulumi-dynamic-auth0", file), "utf8"),
  ]);
  const found = texts.filter(
    ([, text]) => text!.includes(project) || /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*MII/.test(text!),
  );
  expect(found.map(([file]) => file)).toEqual([]);
});

test.each([
  ["pulumi-dynamic-auth0", "Client"],
  ["pulumi-dynamic-auth0/reinstall", "Client"],
  // States of before ask for this one.
  ["pulumi-dynamic-auth0/crud", "Client"],
  ["pulumi-dynamic-auth0/simulator", "startSimulator"],
])("%s is found and has %s", async (name, member) => {
  expect(await node("-p", `typeof require("${name}").${member}`)).toMatch(/^(function|object)$/);
});

test("its command runs", async () => {
  const { bin } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8"));
  const command = path.join("node_modules/pulumi-dynamic-auth0", bin["pulumi-dynamic-auth0"]);
  expect(await node(command, "--help")).toContain("Usage: pulumi-dynamic-auth0");
});

test("its types hold a program", async () => {
  const program = `import * as auth0 from "pulumi-dynamic-auth0";
import { startSimulator } from "pulumi-dynamic-auth0/simulator";
new auth0.Client("spa", { name: "SPA", appType: "spa" });
// @ts-expect-error A name is required.
new auth0.Client("none", {});
export const url = startSimulator().then((simulator) => simulator.url);`;
  writeFileSync(path.join(folder, "index.ts"), program);
  const options = ["--noEmit", "--strict", "--module", "node16", "--moduleResolution", "node16", "--target", "es2022"];
  expect(await node("node_modules/typescript/bin/tsc", ...options, "index.ts")).toBe("");
});

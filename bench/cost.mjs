// What the package costs a program: `npm run bench:cost`; a part of `npm run bench`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { firstCall } from "./first-call.mjs";
import { project } from "./stack.mjs";

const require = createRequire(import.meta.url);
/** So many times everything is measured; the median counts. */
const usualRuns = 7;

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** Runs a script in a process of its own; resolves to what it prints, as JSON. */
async function printed(folder, args) {
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with exit code ${code}`);
  return JSON.parse(text);
}

/** What the package costs a program in CPU and in memory: to import it, and then to declare resources. */
const declaring = `
const pulumi = require("@pulumi/pulumi");
pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) });
function spent(work) {
  gc();
  const memory = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  gc();
  return { result, milliseconds: (user + system) / 1000, megabytes: (process.memoryUsage.rss() - memory) / 2 ** 20 };
}
const { result: auth0, ...imported } = spent(() => require("pulumi-dynamic-auth0"));
const declared = spent(() => {
  new auth0.Client("a", { name: "a" });
  new auth0.Connection("a", { name: "a", strategy: "auth0" });
  new auth0.ResourceServer("a", { identifier: "https://a.example.com" });
  new auth0.ClientGrant("a", { clientId: "a", audience: "https://a.example.com", scope: [] });
  new auth0.User("a", { connection: "a", email: "a@example.com" });
  new auth0.Rule("a", { name: "a", script: "a" });
});
console.log(JSON.stringify([imported, declared].flatMap(({ milliseconds, megabytes }) => [milliseconds, megabytes])));`;

/** The medians of CPU and memory of the import, and of CPU and memory of the declarations after it. */
async function programCosts(folder, runs) {
  const file = path.join(folder, "declaring.cjs");
  writeFileSync(file, declaring);
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await printed(folder, ["--expose-gc", file]));
  return all[0].map((_, column) => median(all.map((row) => row[column])));
}

const resource = (index) =>
  `new auth0.Client("app-${index}", { name: "App ${index}", appType: "spa", callbacks: ["https://a.example.com"], jwtConfiguration: { alg: "RS256" }, refreshToken: { rotationType: "rotating", expirationType: "expiring" } });`;

const programs = {
  empty: `import * as pulumi from "@pulumi/pulumi";\nexport const name = pulumi.getStack();\n`,
  full: [
    'import * as pulumi from "@pulumi/pulumi";\nimport * as auth0 from "pulumi-dynamic-auth0";\nexport const name = pulumi.getStack();',
    ...Array.from({ length: 60 }, (_, index) => resource(index)),
  ].join("\n"),
};

/** As Pulumi checks a program: with the compiler's own API, and the options of a new project. */
const checking = `
const ts = require(${JSON.stringify(require.resolve("typescript"))});
const start = performance.now();
const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, strict: true, skipLibCheck: true, noEmit: true, types: ["node"] };
const errors = ts.getPreEmitDiagnostics(ts.createProgram([process.argv[2]], options));
if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => "", getNewLine: () => "\\n" }));
console.log(JSON.stringify(performance.now() - start));`;

async function checkCost(folder, runs) {
  writeFileSync(path.join(folder, "checking.cjs"), checking);
  const medians = {};
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(path.join(folder, `${name}.ts`), text);
    const all = [];
    for (let run = 0; run < runs; run += 1) all.push(await printed(folder, ["checking.cjs", `${name}.ts`]));
    medians[name] = median(all);
  }
  return (medians.full - medians.empty) / 1000;
}

const bareProvider = "exports.handler = () => ({})";
const ownProvider = require("../dist/pulumi/state-format").providerText("Client");

/** In turn, so that what else the machine does is the same for both. */
async function firstCallCosts(folder, runs) {
  const [bare, own] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    bare.push(await firstCall(folder, bareProvider));
    own.push(await firstCall(folder, ownProvider));
  }
  return [bare, own, own.map((milliseconds, run) => milliseconds - bare[run])].map(median);
}

/** Measures everything that has a target: rows of what it is, how much, and how much it may be. */
export async function measureCost(runs = usualRuns) {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-cost-"));
  symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"), "junction");
  try {
    const [importing, imported, declaring, declared] = await programCosts(folder, runs);
    const [bare, own, difference] = await firstCallCosts(folder, runs);
    return [
      ["CPU of importing the package, over `@pulumi/pulumi` alone", importing, "ms", 10],
      ["… its memory", imported, "MB", 1],
      ["CPU of declaring a resource of each of six types, over importing the package", declaring, "ms", 40],
      ["… its memory", declared, "MB", 2],
      ["Type-checking a program with 60 resources, over an empty one", await checkCost(folder, runs), "s", 0.5],
      ["First call answered after the start of the provider's process", own, "ms", 400],
      ["… by a provider that does nothing, in the same run", bare, "ms", undefined],
      ["… and what this package adds to that, the median of the differences", difference, "ms", undefined],
    ].map(([what, amount, unit, most]) => ({ what, amount, unit, most }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const costText = ({ amount, unit }) => `${amount.toFixed(unit === "s" ? 2 : unit === "MB" ? 1 : 0)} ${unit}`;

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const cost of await measureCost()) {
    const target =
      cost.most === undefined
        ? ""
        : `   target ≤ ${cost.most} ${cost.unit}${cost.amount > cost.most ? "   MISSED" : ""}`;
    console.log(`${cost.what.padEnd(80)} ${costText(cost).padStart(9)}${target}`);
  }

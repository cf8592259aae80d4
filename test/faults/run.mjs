import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const resultFile = path.join(project, ".cache", "faults.json");
const page = path.join(project, "docs", "reliability.md");
const sequences = process.argv[2] ?? "20000";
const { FAULT_SEED = String(Date.now() % 2 ** 31) } = process.env;

/** `npm run faults`: 20,000 random sequences, or as many as are asked for. The table goes into docs/reliability.md. */
rmSync(resultFile, { force: true });
const jest = path.join(project, "node_modules", "jest", "bin", "jest.js");
const child = spawn(process.execPath, [jest, "--silent", "test/faults"], {
  cwd: project,
  env: { ...process.env, FAULT_SEED, FAULT_SEQUENCES: sequences, FAULT_RESULT: resultFile },
  stdio: "inherit",
});
const [code] = await once(child, "close");
if (code !== 0) process.exit(code ?? 1);

const { faults, total, lost, duplicated, told, secrets, seconds } = JSON.parse(readFileSync(resultFile, "utf8"));
const count = (number) => number.toLocaleString("en");
const table = [
  "| Fault | Injected |",
  "| --- | ---: |",
  ...faults.map(([name, times]) => `| ${name} | ${count(times)} |`),
  "",
  "| Result | |",
  "| --- | ---: |",
  `| Sequences run | ${count(total)} |`,
  `| Objects lost | ${count(lost)} |`,
  `| Objects duplicated | ${count(duplicated)} |`,
  `| Objects left by an interrupted create that nothing needs any more, which the provider tells of | ${count(told)} |`,
  `| Secrets found in messages and notes | ${count(secrets)} |`,
  "",
  `Measured on ${os.cpus().length} cores with Node.js ${process.versions.node}, in ${Math.round(seconds)} s.`,
].join("\n");
console.log(`\n${table}`);
const [begin, end] = ["<!-- faults -->", "<!-- /faults -->"];
const text = readFileSync(page, "utf8");
const [before, after] = [text.split(begin)[0], text.split(end)[1]];
writeFileSync(page, `${before}${begin}\n${table}\n${end}${after}`);

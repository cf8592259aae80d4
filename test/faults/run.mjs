import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const page = path.join(project, "docs", "reliability.md");
const jest = path.join(project, "node_modules", "jest", "bin", "jest.js");
const published = 20_000;
const sequences = Number(process.argv[2] ?? published);
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 2 ** 31);
/** Each share of the sequences starts from a seed of its own. */
const seeds = [0, 1000, 2000].map((distance) => seed + distance);
const folder = mkdtempSync(path.join(os.tmpdir(), "faults-"));

/** Runs a share of the sequences in a process of its own, from a seed of its own; resolves to what it counted. */
async function share(from) {
  const result = path.join(folder, `${from}.json`);
  const child = spawn(process.execPath, [jest, "--silent", "test/faults"], {
    cwd: project,
    env: {
      ...process.env,
      FAULT_SEED: String(from),
      FAULT_SEQUENCES: String(Math.ceil(sequences / seeds.length)),
      FAULT_RESULT: result,
    },
    stdio: "inherit",
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the sequences from seed ${from} failed`);
  return JSON.parse(readFileSync(result, "utf8"));
}

const count = (number) => number.toLocaleString("en");

function table(shares) {
  const sum = (amount) => count(shares.reduce((total, one) => total + amount(one), 0));
  return [
    "| What happened | How often |",
    "| --- | ---: |",
    ...shares[0].happened.map(([name], index) => `| ${name} | ${sum(({ happened }) => happened[index][1])} |`),
    "",
    "| Result | |",
    "| --- | ---: |",
    `| Sequences run | ${sum(({ total }) => total)} |`,
    `| Objects lost | ${sum(({ lost }) => lost)} |`,
    `| Objects duplicated | ${sum(({ duplicated }) => duplicated)} |`,
    `| Objects of somebody else taken, changed or deleted | ${sum(({ foreign }) => foreign)} |`,
    `| Objects left by an interrupted create that nothing needs any more, which the provider tells of | ${sum(({ told }) => told)} |`,
    `| Secrets found in messages and notes | ${sum(({ secrets }) => secrets)} |`,
    "",
    `Measured on ${os.availableParallelism()} cores with Node.js ${process.versions.node} from the seeds ${seeds.join(", ")}, in ${Math.round(Math.max(...shares.map(({ seconds }) => seconds)) / 60)} minutes.`,
  ].join("\n");
}

function publish(result) {
  const [begin, end] = ["<!-- faults -->", "<!-- /faults -->"];
  const text = readFileSync(page, "utf8");
  writeFileSync(page, `${text.split(begin)[0]}${begin}\n${result}\n${end}${text.split(end)[1]}`);
}

/** `npm run faults`: 20,000 random sequences, whose table goes into docs/reliability.md, or as many as are asked for. */
try {
  const shares = await Promise.allSettled(seeds.map(share));
  for (const { reason } of shares) if (reason) throw reason;
  const result = table(shares.map(({ value }) => value));
  console.log(`\n${result}`);
  if (sequences >= published) publish(result);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

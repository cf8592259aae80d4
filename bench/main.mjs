// `npm run bench`: what commands cost on the real engine and the simulator, written to docs/performance.md and .svg.
// `--quick` tries it out with few resources and writes to .cache instead.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureEngine, pathWith } from "../test/pulumi-engine/ensure-engine.mjs";
import { main } from "../test/pulumi-engine/steps.mjs";
import { measureCost } from "./cost.mjs";
import { plot } from "./plot.mjs";
import { ratios, report } from "./report.mjs";
import { measure } from "./scale.mjs";
import { project } from "./stack.mjs";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

const limit = { rate: 10, burst: 50 };
/** The reference of 1,000 under the limit is left out: its reads and retries alone would take longer than all the rest. */
const scenarios = values.quick
  ? [
      { latency: 50, counts: [5, 20] },
      { latency: 50, limit: { rate: 10, burst: 10 }, counts: [20] },
    ]
  : [
      { latency: 0, counts: [10, 100, 1000] },
      { latency: 50, counts: [10, 100, 1000] },
      { latency: 0, limit, counts: [10, 100] },
      { latency: 50, limit, counts: [10, 100, 1000], referenceCounts: [10, 100] },
    ];

async function measured({ counts, referenceCounts = counts, ...scenario }) {
  const rows = [];
  for (const count of counts)
    for (const isReference of referenceCounts.includes(count) ? [false, true] : [false]) {
      const start = performance.now();
      const costs = await measure({ count, isReference, ...scenario });
      rows.push({ count, isReference, costs });
      const limited = scenario.limit ? `${scenario.limit.rate}/s` : "no limit";
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(
        `${count} resources, ${scenario.latency} ms, ${limited}${isReference ? ", reference" : ""}: ${seconds} s`,
      );
    }
  return { ...scenario, rows };
}

await main(async () => {
  const start = performance.now();
  const engine = await ensureEngine();
  process.env.PATH = pathWith(engine);
  const cost = await (values.quick ? measureCost(1) : measureCost());
  const results = [];
  for (const scenario of scenarios) results.push(await measured(scenario));
  const machine = {
    processor: cpus()[0].model,
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    pulumi: engine.version,
    minutes: (performance.now() - start) / 60_000,
  };
  const folder = path.join(project, values.quick ? ".cache" : "docs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "performance.svg"), plot(results));
  writeFileSync(path.join(folder, "performance.md"), report({ machine, cost, results }));
  console.log(
    `\n${ratios(results).join("\n")}\n\nWritten to ${path.relative(project, folder)}/performance.md and .svg`,
  );
});

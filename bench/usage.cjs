// Preloaded into every Node.js process of a command (NODE_OPTIONS): writes down what the program and the provider used.
const { appendFileSync } = require("node:fs");

const [, script = ""] = process.argv;
const role = /[\\/]cmd[\\/]run[\\/]/.test(script)
  ? "program"
  : /[\\/]cmd[\\/]dynamic-provider[\\/]/.test(script)
    ? "provider"
    : undefined;
if (role)
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { role, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
    appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify(usage)}\n`);
  });

// A stack of many resources on the real engine and the simulator: `npm run load -- --resources 5000`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureEngine, pathWith } from "../test/pulumi-engine/ensure-engine.mjs";
import { loginTo } from "./stack.mjs";

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { startSimulator } = createRequire(import.meta.url)("../dist/simulator");
const { values } = parseArgs({
  options: { resources: { type: "string", default: "5000" }, checkpoints: { type: "boolean", default: false } },
});
const count = Number(values.resources);

/** Of ten resources five are applications, three APIs, one a connection and one a rule. */
const program = `
const auth0 = require("pulumi-dynamic-auth0");
const edition = process.env.EDITION;
for (let index = 0; index < ${count}; index++) {
  const name = "r-" + index;
  const kind = index % 10;
  if (kind < 5) new auth0.Client(name, { name, appType: "spa", description: edition, callbacks: ["https://" + name + ".example.com/callback"] });
  else if (kind < 8) new auth0.ResourceServer(name, { name, identifier: "https://" + name + ".example.com", scopes: [{ value: "read:all" }] });
  else if (kind < 9) new auth0.Connection(name, { name, strategy: "auth0", options: { disableSignup: true } });
  else new auth0.Rule(name, { name, script: "function (user, context, callback) { callback(null, user, context); }", enabled: false });
}
`;

/** Megabytes that the processes below one hold at most, by what they do. */
class Memory {
  #peaks = {};
  #timer;

  watch(root) {
    this.#peaks = {};
    this.#timer = setInterval(() => this.#sample(root), 250);
  }

  end() {
    clearInterval(this.#timer);
    return this.#peaks;
  }

  #sample(root) {
    for (const [role, megabytes] of processesBelow(root))
      this.#peaks[role] = Math.max(this.#peaks[role] ?? 0, megabytes);
  }
}

function processesBelow(root) {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const status = contentOf(`/proc/${pid}/status`);
    parents.set(Number(pid), { parent: Number(/PPid:\s+(\d+)/.exec(status)?.[1]), status });
  }
  const isBelow = (pid) => pid === root || (parents.has(pid) && pid > 1 && isBelow(parents.get(pid).parent));
  return [...parents]
    .filter(([pid]) => isBelow(pid))
    .flatMap(([pid, { status }]) => {
      const role = roleOf(contentOf(`/proc/${pid}/cmdline`));
      return role ? [[role, Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)]] : [];
    });
}

const roles = [
  ["dynamic-provider", "provider"],
  ["cmd/run", "program"],
  ["pulumi-language", "host"],
  ["pulumi", "engine"],
];
const roleOf = (command) => roles.find(([part]) => command.split("\0").slice(0, 4).join(" ").includes(part))?.[1];

/** A process may have ended by now. */
function contentOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const memory = new Memory();
const folder = mkdtempSync(path.join(tmpdir(), "load-"));
const simulator = await startSimulator();
const env = {
  ...process.env,
  PATH: pathWith(await ensureEngine()),
  PULUMI_BACKEND_URL: `file://${folder}/state`,
  PULUMI_CONFIG_PASSPHRASE: "load",
  PULUMI_HOME: path.join(folder, "home"),
  PULUMI_SKIP_UPDATE_CHECK: "true",
  ...loginTo(simulator),
  EDITION: "first",
  ...(!values.checkpoints && { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" }),
};

async function pulumi(...args) {
  const child = spawn("pulumi", [...args, "--non-interactive"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let problem = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      problem += data;
    });
  memory.watch(child.pid);
  const [code] = await once(child, "close");
  const peaks = memory.end();
  if (code !== 0) throw new Error(`pulumi ${args.join(" ")} ended with exit code ${code}\n${problem}`);
  return peaks;
}

const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);

async function phase(name, ...args) {
  const [sent, start] = [simulator.ledger.total, performance.now()];
  const { program = "-", provider = "-", engine = "-" } = await pulumi(...args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  row(name, `${seconds} s`, simulator.ledger.total - sent, program, provider, engine);
}

try {
  mkdirSync(path.join(folder, "state"));
  symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(
    path.join(folder, "Pulumi.yaml"),
    JSON.stringify({ name: "load", runtime: { name: "nodejs", options: { typescript: false } }, main: "index.js" }),
  );
  writeFileSync(path.join(folder, "package.json"), "{}");
  writeFileSync(path.join(folder, "index.js"), program);
  await pulumi("stack", "init", "load");
  console.log(
    `${count} resources, ${availableParallelism()} cores, Node.js ${process.version}, ${values.checkpoints ? "with" : "without"} checkpoints\n`,
  );
  row("phase", "time", "requests", "program MB", "provider MB", "engine MB");
  row("---", "---:", "---:", "---:", "---:", "---:");
  await phase("up", "up", "--yes", "--skip-preview");
  await phase("up, nothing changed", "up", "--yes", "--skip-preview", "--expect-no-changes");
  env.EDITION = "second";
  await phase("up, half of them changed", "up", "--yes", "--skip-preview");
  await phase("refresh", "refresh", "--yes", "--skip-preview");
  const state = statSync(path.join(folder, "state/.pulumi/stacks/load/load.json")).size / 2 ** 20;
  await phase("destroy", "destroy", "--yes", "--skip-preview");
  console.log(`\nThe state took ${state.toFixed(1)} MB.`);
} finally {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
}

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export const project = path.join(import.meta.dirname, "..");
const run = promisify(execFile);

/** The login to a simulator, as the environment of a command tells it. */
export const loginTo = ({ url, clientId, clientSecret }) => ({
  AUTH0_DOMAIN: url,
  AUTH0_CLIENT_ID: clientId,
  AUTH0_CLIENT_SECRET: clientSecret,
});

/** A Pulumi stack in a temporary folder, whose commands are measured. */
export class Stack {
  folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  #usage = path.join(this.folder, "usage.jsonl");

  constructor(program, env) {
    this.env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PULUMI|AUTH0)_/.test(name))),
      PULUMI_BACKEND_URL: pathToFileURL(path.join(this.folder, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "bench",
      PULUMI_HOME: path.join(this.folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
      NODE_OPTIONS: `--require ${path.join(import.meta.dirname, "usage.cjs")}`,
      BENCH_USAGE: this.#usage,
      ...env,
    };
    mkdirSync(path.join(this.folder, "state"));
    symlinkSync(path.join(project, "node_modules"), path.join(this.folder, "node_modules"), "junction");
    const settings = { name: "bench", runtime: { name: "nodejs", options: { typescript: false } }, main: "index.cjs" };
    writeFileSync(path.join(this.folder, "Pulumi.yaml"), JSON.stringify(settings));
    writeFileSync(path.join(this.folder, "index.cjs"), program);
  }

  /** Runs a command; resolves to its seconds, and to the seconds of CPU and the most megabytes of each process. */
  async pulumi(args, env = {}) {
    rmSync(this.#usage, { force: true });
    const start = performance.now();
    const { stdout } = await this.#run(args, env);
    return { seconds: (performance.now() - start) / 1000, ...this.#used(), stdout };
  }

  async #run(args, env) {
    const options = { cwd: this.folder, env: { ...this.env, ...env }, maxBuffer: 2 ** 28 };
    try {
      return await run("pulumi", [...args, "--non-interactive", "--color", "never"], options);
    } catch (error) {
      throw new Error(`pulumi ${args.join(" ")} failed\n${error.stdout ?? ""}\n${error.stderr ?? error.message}`);
    }
  }

  #used() {
    const used = { program: { cpu: 0, memory: 0 }, provider: { cpu: 0, memory: 0 } };
    const lines = existsSync(this.#usage) ? readFileSync(this.#usage, "utf8").trim().split("\n") : [];
    for (const { role, cpu, memory } of lines.map((line) => JSON.parse(line))) {
      used[role].cpu += cpu;
      used[role].memory = Math.max(used[role].memory, memory);
    }
    return used;
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

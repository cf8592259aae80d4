import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator";

const main = path.resolve(__dirname, "../../dist/cli/main.js");

/** What a command left behind. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A command that reads a simulated tenant and writes a folder, both of them new in each test. It is told the folder unless said. */
export function commandThatWrites(name: string) {
  let simulator: Simulator;
  let out: string;

  beforeEach(async () => {
    simulator = await startSimulator();
    out = mkdtempSync(path.join(tmpdir(), `${name}-`));
  });

  afterEach(async () => {
    rmSync(out, { recursive: true, force: true });
    await simulator.close();
  });

  function run(args: readonly string[] = ["--out", out], env: Record<string, string> = {}): Promise<Outcome> {
    const { url, clientId, clientSecret } = simulator;
    const login = { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
    return new Promise((resolve) => {
      const options = { env: { ...process.env, ...login, ...env } };
      execFile(process.execPath, [main, name, ...args], options, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  }

  /** Another tenant in place of the one that is there. */
  async function restart(options: SimulatorOptions): Promise<void> {
    await simulator.close();
    simulator = await startSimulator(options);
  }

  return { run, restart, simulator: () => simulator, out: () => out };
}

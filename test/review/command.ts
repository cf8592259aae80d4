import { spawn } from "node:child_process";
import path from "node:path";
import type { Outcome } from "../pulumi/stack";

const command = path.resolve(__dirname, "../../dist/cli/main.js");

/** Runs the command line of this package as a user does. */
export function run(
  args: readonly string[],
  { input = "", cwd, env = process.env }: { input?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd, env });
    const outcome: Outcome = { code: 0, stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (outcome.stdout += chunk));
    child.stderr.on("data", (chunk) => (outcome.stderr += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...outcome, code: code ?? -1 }));
    child.stdin.end(input);
  });
}

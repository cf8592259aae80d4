import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * Runs a program to its end and resolves to what it printed on stdout. `onLine` sees every line of both streams as it
 * comes. A program that is missing, fails or exceeds `timeout` (milliseconds) rejects with the last lines it printed.
 */
export function runCommand(program, args, { cwd, env, timeout, onLine } = {}) {
  // npm is a batch file on Windows, and those start through a shell only.
  const shell = process.platform === "win32" && program === "npm";
  const child = spawn(program, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: [], all: [] };
  for (const stream of ["stdout", "stderr"]) {
    createInterface({ input: child[stream] }).on("line", (line) => {
      if (stream === "stdout") output.stdout.push(line);
      output.all.push(line);
      onLine?.(line);
    });
  }
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error([reason, ...output.all.slice(-40)].join("\n")));
    const timer = timeout && setTimeout(stop, timeout);
    function stop() {
      fail(`no end after ${timeout / 1000} s`);
      child.kill();
      // A grandchild may hold the pipes open, and would keep this process waiting.
      child.stdout.destroy();
      child.stderr.destroy();
    }
    child.on("error", (error) => fail(error.code === "ENOENT" ? `${program} is not on PATH` : error.message));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(output.stdout.join("\n"));
      else fail(`${program} ended with ${signal ?? `exit code ${code}`}`);
    });
  });
}

import { type ChildProcess, execFileSync } from "node:child_process";

/** What is killed, and how its command line is known. */
const victims = { provider: /cmd\/dynamic-provider/, program: /nodejs\/cmd\/run|pulumi\/cmd\/run/, engine: undefined };
export type Victim = keyof typeof victims;

/** Kills the engine, or a process that it has started. */
export function kill(engine: ChildProcess, victim: Victim): void {
  const pattern = victims[victim];
  if (!pattern) return void engine.kill("SIGKILL");
  const processes = execFileSync("ps", ["-axo", "pid=,ppid=,args="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args: args! }));
  const started = (pid: number): typeof processes =>
    processes.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...started(child.pid)]);
  const found = started(engine.pid!).filter(({ args }) => args.startsWith("/") || args.startsWith("node"));
  for (const { pid } of found.filter(({ args }) => pattern.test(args))) process.kill(pid, "SIGKILL");
}

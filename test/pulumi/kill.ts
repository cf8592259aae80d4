import { type ChildProcess, execFileSync } from "node:child_process";

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its command line. */
  readonly args: string;
}

/** What is killed, and how its command line is known. */
const victims = {
  provider: /cmd\/dynamic-provider/,
  program: /nodejs\/cmd\/run|pulumi\/cmd\/run/,
  engine: undefined,
} as const;
export type Victim = keyof typeof victims;

/** What an engine had started when a process was killed. */
const started = new Map<ChildProcess, readonly Process[]>();

/** Kills the engine, or a process that it has started. */
export function kill(engine: ChildProcess, victim: Victim, signal: NodeJS.Signals = "SIGKILL"): void {
  started.set(engine, startedBy(engine));
  if (victim === "engine") return void engine.kill(signal);
  for (const pid of processesOf(engine, victim)) process.kill(pid, signal);
}

/** Ids of the processes of a kind that the engine has started. */
export function processesOf(engine: ChildProcess, victim: Exclude<Victim, "engine">): number[] {
  const found = startedBy(engine).filter(({ args }) => args.startsWith("/") || args.startsWith("node"));
  return found.filter(({ args }) => victims[victim].test(args)).map(({ pid }) => pid);
}

/** Ends what engines that were killed have left running, unless the number is another process's by now. */
export function endWhatIsLeft(): void {
  const running = processes();
  for (const [engine, children] of started) {
    if (engine.exitCode === null && engine.signalCode === null) continue;
    started.delete(engine);
    for (const { pid, args } of children) if (running.some((one) => one.pid === pid && one.args === args)) end(pid);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The processes that an engine has started, with those that these have started. */
function startedBy(engine: ChildProcess): Process[] {
  const all = processes();
  const below = (pid: number): Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return below(engine.pid!);
}

const processes = (): Process[] =>
  execFileSync("ps", ["-axo", "pid=,ppid=,args="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args: args! }));

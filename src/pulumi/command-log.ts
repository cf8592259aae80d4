import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

/** What the processes of one command tell each other, entry by entry in the order in which they were written. */
export interface CommandLog {
  /** Why the other processes of the command cannot be told anything; undefined when they can. */
  readonly failure?: string;
  /** Writes an entry, which every process of the command reads from then on. */
  write(entry: unknown): void;
  /** The entries that were not read before, with those of this process. */
  read(): unknown[];
  /** Nothing is written or read any more. */
  close(): void;
}

/** The log of a process that is alone in its command, or cannot reach the others. */
export class PrivateLog implements CommandLog {
  readonly failure?: string;
  #entries: unknown[] = [];

  constructor(failure?: string) {
    if (failure !== undefined) this.failure = failure;
  }

  write(entry: unknown): void {
    this.#entries.push(entry);
  }

  read(): unknown[] {
    return this.#entries.splice(0);
  }

  close(): void {}
}

/** A log in a file. Each process that writes to it begins with its own number. */
class SharedLog implements CommandLog {
  readonly #file: string;
  readonly #descriptor: number;
  #position = 0;
  #rest = "";

  constructor(folder: string, name: string, isUnique: boolean) {
    prepare(folder);
    this.#file = path.join(folder, `${name}.log`);
    sweep(folder, isUnique ? undefined : this.#file);
    this.#descriptor = openSync(this.#file, "a+", 0o600);
    this.write(process.pid);
  }

  write(entry: unknown): void {
    writeSync(this.#descriptor, `${JSON.stringify(entry)}\n`);
  }

  read(): unknown[] {
    const lines = (this.#rest + this.#unread()).split("\n");
    this.#rest = lines.pop()!;
    return lines.map((line) => JSON.parse(line) as unknown).filter((entry) => typeof entry !== "number");
  }

  #unread(): string {
    const length = fstatSync(this.#descriptor).size - this.#position;
    if (length <= 0) return "";
    const text = Buffer.alloc(length);
    this.#position += readSync(this.#descriptor, text, 0, length, this.#position);
    return text.toString();
  }

  close(): void {
    closeSync(this.#descriptor);
    if (!hasWriter(this.#file)) rmSync(this.#file, { force: true });
  }
}

/** Only the user may write to a folder that is believed. */
function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  const user = process.getuid?.() ?? uid;
  if (uid !== user || (process.platform !== "win32" && (mode & 0o022) !== 0))
    throw new Error(`Others can write to ${folder}.`);
}

/** Removes what killed commands have left behind, even at once where it may be in the way. An empty one is being made. */
function sweep(folder: string, inTheWay: string | undefined): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs = Date.now(), size = 0 } = lstatSync(file, { throwIfNoEntry: false }) ?? {};
    const isOld = Date.now() - mtimeMs > hour || (file === inTheWay && size > 0);
    if (isOld && !hasWriter(file)) rmSync(file, { force: true });
  }
}

const hour = 3_600_000;

/** Whether another process that writes to a log is still there. */
function hasWriter(file: string): boolean {
  const writers = readFileSync(file, "utf8").match(/^\d+$/gm) ?? [];
  return writers.map(Number).some((pid) => pid !== process.pid && isAlive(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * The log of the command whose engine listens at an address. It is where a user's programs keep their state, or else
 * among the temporary files.
 */
export function logOf(address: string): CommandLog {
  const engine = engineProcess();
  const name = createHash("sha256")
    .update(JSON.stringify([address, engine]))
    .digest("hex")
    .slice(0, 32);
  const reasons: string[] = [];
  for (const folder of folders()) {
    try {
      return new SharedLog(folder, name, engine !== undefined);
    } catch (error) {
      reasons.push((error as Error).message);
    }
  }
  return new PrivateLog(reasons.join(" "));
}

function folders(): string[] {
  const state = process.env["XDG_STATE_HOME"] || path.join(homedir(), ".local", "state");
  return [
    path.join(state, "pulumi-dynamic-auth0", "commands"),
    path.join(tmpdir(), `pulumi-dynamic-auth0-${process.getuid?.() ?? "commands"}`),
  ];
}

/** Tells the engine from an earlier one at the same address; only Linux says. Between it and this process is a shell. */
function engineProcess(): string | undefined {
  try {
    const { parent } = about(process.ppid);
    return `${parent} ${about(parent).start}`;
  } catch {
    return undefined;
  }
}

/** What Linux tells of a process, after its name, which may hold anything. */
function about(pid: number): { parent: number; start: string | undefined } {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  return { parent: Number(fields[1]), start: fields[19] };
}

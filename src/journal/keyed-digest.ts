import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const bytes = 32;

/** Digests that say nothing of a text to whoever does not have the key. */
export class KeyedDigest {
  #key: Key | undefined;

  /** The key is that in the file, which is made where there is none. Without a file it is of this process alone. */
  constructor(readonly file?: string) {}

  /** Why the system does not let this process read the key that is there. */
  get denied(): string | undefined {
    return this.#read().denied;
  }

  /** The digest of a text, for one purpose. */
  of(purpose: string, text: string): string {
    return createHmac("sha256", this.#read().key).update(`${purpose}\0${text}`).digest("base64url").slice(0, 22);
  }

  #read(): Key {
    this.#key ??= this.file === undefined ? { key: randomBytes(bytes) } : keyIn(this.file);
    return this.#key;
  }
}

interface Key {
  readonly key: Buffer;
  readonly denied?: string;
}

/** The key in a file. One that cannot be read stays as it is. */
function keyIn(file: string): Key {
  try {
    return { key: readKey(file) ?? keptIn(file) };
  } catch (error) {
    return { key: randomBytes(bytes), denied: (error as Error).message };
  }
}

/** A new key in a file. Where it cannot be kept, the key is of this process alone. */
function keptIn(file: string): Buffer {
  const fresh = randomBytes(bytes);
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(draft, fresh, { mode: 0o600 });
      place(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
    return readKey(file) ?? fresh;
  } catch {
    return fresh;
  }
}

/** Of two processes that make the key at once, both get that of the first; one that is cut off is replaced. */
function place(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch {
    if (!readKey(file)) renameSync(draft, file);
  }
}

/** The key in a file, if there is a whole one. */
function readKey(file: string): Buffer | undefined {
  try {
    const key = readFileSync(file);
    return key.length === bytes ? key : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Where the folder itself cannot be, there is no file either. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

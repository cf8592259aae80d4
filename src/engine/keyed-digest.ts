import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const bytes = 32;

/** Digests that say nothing of a text to whoever does not have the key. */
export class KeyedDigest {
  #key: Buffer | undefined;

  /** The key is that in the file, which is made where there is none. Without a file it is of this process alone. */
  constructor(readonly file?: string) {}

  /** The digest of a text, for one purpose. */
  of(purpose: string, text: string): string {
    this.#key ??= this.file === undefined ? randomBytes(bytes) : keyIn(this.file);
    return createHmac("sha256", this.#key).update(`${purpose}\0${text}`).digest("base64url").slice(0, 22);
  }
}

/** The key in a file. Where it cannot be kept, the key is of this process alone. */
function keyIn(file: string): Buffer {
  const found = readKey(file);
  if (found) return found;
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

function readKey(file: string): Buffer | undefined {
  try {
    const key = readFileSync(file);
    return key.length === bytes ? key : undefined;
  } catch {
    return undefined;
  }
}

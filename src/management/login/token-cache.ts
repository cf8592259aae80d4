import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import type { Configuration } from "../configuration/configuration";

/** A token, with the moment from which it is not used any more. */
export interface FreshToken {
  value: string;
  staleAt: number;
}

/** Where a token outlives the process. */
export interface TokenCache {
  load(): Promise<FreshToken | undefined>;
  save(token: FreshToken): Promise<void>;
}

/** The cache that is configured: a file of its own for each application and tenant, which only that application can read. */
export function tokenCache(configuration: Configuration, origin: URL): TokenCache | undefined {
  const { tokenCache: setting, clientId, clientSecret, clientAssertionPrivateKey, audience } = configuration;
  const secret = clientSecret ?? clientAssertionPrivateKey;
  if (!setting || setting === "false" || !secret) return undefined;
  const subject = JSON.stringify([origin.href, audience, clientId]);
  const folder = setting === "true" ? userFolder() : path.resolve(setting);
  const file = path.join(folder, `${createHash("sha256").update(subject).digest("hex").slice(0, 32)}.token`);
  return {
    load: async () => {
      try {
        return open(await readFile(file), secret, subject);
      } catch {
        // Not there, or not written with this secret.
        return undefined;
      }
    },
    save: async (token) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await replace(file, seal(token, secret, subject));
    },
  };
}

const userFolder = (): string =>
  path.join(process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache"), "pulumi-dynamic-auth0", "tokens");

/** Whoever reads at the same time sees the old file or the new one. */
async function replace(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    await writeFile(draft, content, { mode: 0o600, flag: "wx" });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const algorithm = "aes-256-gcm";
const saltLength = 16;
const ivLength = 12;
const tagLength = 16;

/** Salt, initialization vector and tag, then the token, encrypted. */
function seal(token: FreshToken, secret: string, subject: string): Buffer {
  const salt = randomBytes(saltLength);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, keyOf(secret, salt), iv).setAAD(Buffer.from(subject));
  const content = Buffer.concat([cipher.update(JSON.stringify(token)), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), content]);
}

function open(sealed: Buffer, secret: string, subject: string): FreshToken {
  const [salt, iv, tag] = [saltLength, ivLength, tagLength].map((length) => {
    const part = sealed.subarray(0, length);
    sealed = sealed.subarray(length);
    return part;
  }) as [Buffer, Buffer, Buffer];
  const options = { authTagLength: tagLength };
  const decipher = createDecipheriv(algorithm, keyOf(secret, salt), iv, options).setAuthTag(tag);
  decipher.setAAD(Buffer.from(subject));
  return JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString()) as FreshToken;
}

const keyOf = (secret: string, salt: Buffer): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, salt, "pulumi-dynamic-auth0 token cache", 32));

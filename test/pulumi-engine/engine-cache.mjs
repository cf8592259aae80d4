import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const goModule = readFileSync(new URL("pulumi/go.mod", import.meta.url), "utf8");

/** Version of the engine that is downloaded or built where none is installed. The Go module is the one place that names it. */
export const engineVersion = /pulumi\/pkg\/v3 v(\S+)/.exec(goModule)[1];

function cacheRoot() {
  const { PULUMI_DYNAMIC_AUTH0_CACHE, XDG_CACHE_HOME } = process.env;
  return (
    PULUMI_DYNAMIC_AUTH0_CACHE || path.join(XDG_CACHE_HOME || path.join(homedir(), ".cache"), "pulumi-dynamic-auth0")
  );
}

/** The folder of this version's programs on this platform, whether it exists or not. */
export function cachedEngineFolder() {
  return path.join(cacheRoot(), `engine-${engineVersion}-${process.platform}-${process.arch}`);
}

/**
 * Lets `fill` put an engine into a temporary folder and moves the folder that `fill` returns to its place in one step,
 * so that nobody ever sees half an engine. Of two processes that do so at once the first wins and both go on.
 */
export async function fillEngineCache(fill) {
  const target = cachedEngineFolder();
  mkdirSync(cacheRoot(), { recursive: true });
  const temporary = mkdtempSync(`${target}.`);
  try {
    const filled = await fill(temporary);
    try {
      renameSync(filled, target);
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
    return target;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { buildEngine } from "./build-engine.mjs";
import { downloadEngine } from "./download-engine.mjs";
import { cachedEngineFolder, engineVersion, fillEngineCache } from "./engine-cache.mjs";
import { inspectEngine, pathFolders } from "./engine-programs.mjs";
import { say } from "./steps.mjs";

/** The oldest engine that the package supports: the lower end of its peer range of `@pulumi/pulumi`. */
const minimumVersion = "3.216.0";

async function onPath() {
  const engine = await inspectEngine(pathFolders());
  if (engine.version.localeCompare(minimumVersion, "en", { numeric: true }) < 0) {
    throw new Error(`pulumi ${engine.version} is older than ${minimumVersion}`);
  }
  // What is on PATH already stays where it is, so that the order of everything else in those folders does not change.
  return { ...engine, bin: engine.bin.filter((folder) => !pathFolders().includes(folder)) };
}

async function inCache() {
  const folder = cachedEngineFolder();
  if (!existsSync(folder)) throw new Error(`nothing at ${folder}`);
  try {
    return await inspectEngine([folder]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${folder} was damaged and is removed: ${error.message}`);
  }
}

const filledBy = (fill) => async () => inspectEngine([await fillEngineCache(fill)]);

const sources = [
  ["on PATH", onPath],
  ["from the cache", inCache],
  ["downloaded by the npm package pulumi", filledBy(downloadEngine)],
  ["built with Go", filledBy(buildEngine)],
];

/**
 * Finds or makes a Pulumi engine with its Node.js language host, in the order of `sources`.
 * Resolves to its version, `how` it was found, and the folders (`bin`) to put in front of PATH.
 */
export async function ensureEngine() {
  const tried = [];
  for (const [how, find] of sources) {
    try {
      const engine = await find();
      say(`Pulumi ${engine.version}, ${how}`);
      return { ...engine, how };
    } catch (error) {
      tried.push(`${how}: ${error.message}`);
      say(`not ${how}: ${error.message.split("\n").at(-1)}`);
    }
  }
  throw new Error(
    [
      "There is no Pulumi engine, and none could be made. Tried:",
      ...tried.map((attempt) => `  - ${attempt.replaceAll("\n", "\n      ")}`),
      "Do one of these, then run the same command again:",
      `  - install Pulumi ${minimumVersion} or later: https://www.pulumi.com/docs/install/`,
      `  - install Go 1.25 or later and allow its module proxy: Pulumi ${engineVersion} is then built from source`,
    ].join("\n"),
  );
}

/** The value of PATH with which the engine's programs are found. */
export const pathWith = (engine) => [...engine.bin, ...pathFolders()].join(path.delimiter);

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { ensureEngine, pathWith } from "./pulumi-engine/ensure-engine.mjs";
import { ensureDependencies, projectFolder } from "./pulumi-engine/install.mjs";
import { main, say, step } from "./pulumi-engine/steps.mjs";

const resultFile = path.join(projectFolder, ".cache", "jest.json");

async function jest(args) {
  mkdirSync(path.dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  const program = path.join(projectFolder, "node_modules", "jest", "bin", "jest.js");
  const child = spawn(process.execPath, [program, "--json", `--outputFile=${resultFile}`, ...args], {
    cwd: projectFolder,
    stdio: ["inherit", "ignore", "inherit"],
  });
  const code = await ended(child);
  if (!existsSync(resultFile)) throw new Error(`jest ended with exit code ${code} and left no result`);
  const result = JSON.parse(readFileSync(resultFile, "utf8"));
  return { code: code ?? (result.success ? 0 : 1), result };
}

/** Milliseconds within which jest ends after it has written its result. */
const grace = 60_000;

/** Resolves to the exit code; a jest that something keeps alive is ended, and it is said. */
async function ended(child) {
  const watch = setInterval(() => {
    if (!existsSync(resultFile) || Date.now() - statSync(resultFile).mtimeMs < grace) return;
    say("jest is ended: a minute after the last test something still keeps it alive, which is a mistake in a test.");
    child.kill("SIGKILL");
  }, 1_000);
  const [code] = await once(child, "close");
  clearInterval(watch);
  return code;
}

function summary(result) {
  // A test file that does not even load counts as one failure.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  return `${result.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

/** All tests, on a real engine: `npm test`; some of them: `npm test -- test/engine`. */
await main(async () => {
  await step("Dependencies", ensureDependencies);
  const engine = await step("Pulumi engine", ensureEngine);
  process.env.PATH = pathWith(engine);
  const { code, result } = await step("Tests", () => jest(process.argv.slice(2)));
  console.log(summary(result));
  return code;
});

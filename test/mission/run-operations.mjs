// How many operations of the API the complete tenant really sends: all waves, or `npm run operations -- organizations`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const folder = import.meta.dirname;
const child = spawn(process.execPath, [path.join(folder, "..", "run.mjs"), "test/mission/mission.test.ts"], {
  env: { ...process.env, OPERATIONS: process.argv.slice(2).join(",") || "all" },
  stdio: "inherit",
});
const [code] = await once(child, "close");
process.exitCode = code ?? 1;

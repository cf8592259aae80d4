import { execFile } from "node:child_process";
import path from "node:path";

const program = path.join(__dirname, "fidelity.mjs");

test("answers as recorded traffic of the real API has it", async () => {
  const said = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [program], (error, stdout, stderr) =>
      error ? reject(new Error(stdout + stderr)) : resolve(stdout),
    );
  });
  // Without the recordings there is nothing to measure; then the program says so.
  expect(said).toMatch(/full, to be at least|nothing to measure/);
});

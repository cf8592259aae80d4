import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { startSimulator } from "../../src/simulator";

const program = path.join(__dirname, "fidelity.mjs");

test("answers as recorded traffic of the real API has it", async () => {
  const simulator = await startSimulator({ clientId: "z".repeat(32) });
  const { url, clientId, clientSecret } = simulator;
  const child = spawn(process.execPath, [
    program,
    ...["--url", url, "--client-id", clientId, "--client-secret", clientSecret],
  ]);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, "close");
  await simulator.close();
  if (code !== 0) throw new Error(said);
  // Without the recordings there is nothing to measure; then the program says so.
  expect(said).toMatch(/full, to be at least|nothing to measure/);
});

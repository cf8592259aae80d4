import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureEngine, pathWith } from "../../test/pulumi-engine/ensure-engine.mjs";
import { ensureDependencies, projectFolder } from "../../test/pulumi-engine/install.mjs";
import { runCommand } from "../../test/pulumi-engine/run-command.mjs";
import { main, say, step, style } from "../../test/pulumi-engine/steps.mjs";

const folder = path.join(projectFolder, ".cache", "quickstart");
const stack = "quickstart";
const configFile = path.join(folder, `Pulumi.${stack}.yaml`);

/** The caller's environment without its Pulumi and Auth0 settings, so that no real stack or tenant can be reached. */
function environment(engine, simulator) {
  const own = Object.entries(process.env).filter(([name]) => !/^(PULUMI|AUTH0)_/.test(name));
  return {
    ...Object.fromEntries(own),
    PATH: pathWith(engine),
    PULUMI_BACKEND_URL: pathToFileURL(path.join(folder, "state")).href,
    PULUMI_CONFIG_PASSPHRASE: "quickstart",
    PULUMI_HOME: path.join(folder, "home"),
    PULUMI_SKIP_UPDATE_CHECK: "true",
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
  };
}

async function createStack(env) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "state"), { recursive: true });
  // The stack's settings file lands beside the Pulumi.yaml in use: a copy keeps it out of the project's folder.
  copyFileSync(path.join(projectFolder, "Pulumi.yaml"), path.join(folder, "Pulumi.yaml"));
  await runCommand("pulumi", ["stack", "init", stack, "--non-interactive"], { cwd: folder, env });
}

/** The lines worth reading: what became of each resource, diagnostics and totals. */
const isNews = (line) => line.trim() !== "" && !/^@ |^Updating |^Duration: |creating \(/.test(line);

async function up(env, ...flags) {
  const options = ["--yes", "--non-interactive", "--skip-preview", "--suppress-outputs", "--color", "never"];
  await runCommand("pulumi", ["up", "--stack", stack, "--config-file", configFile, ...options, ...flags], {
    cwd: projectFolder,
    env,
    onLine: (line) => isNews(line) && say(line),
  });
}

async function showOutputs(env) {
  const printed = await runCommand("pulumi", ["stack", "output", "--json", "--stack", stack], {
    cwd: projectFolder,
    env,
  });
  for (const [name, value] of Object.entries(JSON.parse(printed)))
    say(`${style("bold", name)}  ${JSON.stringify(value)}`);
}

function showRequests(requests) {
  const counts = new Map();
  for (const { method, route } of requests) {
    const operation = `${method.padEnd(6)} ${route}`;
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
  }
  for (const [operation, count] of [...counts].sort()) say(`${String(count).padStart(4)} × ${operation}`);
}

const isWrite = ({ method, route }) => method !== "GET" && route !== "/oauth/token";

async function proveNoChange(env, simulator) {
  const before = simulator.requests().length;
  await up(env, "--expect-no-changes");
  const since = simulator.requests().slice(before);
  const writes = since.filter(isWrite);
  if (writes.length > 0) {
    throw new Error(
      `An unchanged program wrote:\n${writes.map(({ method, path: url }) => `  ${method} ${url}`).join("\n")}`,
    );
  }
  say(`${since.length} requests, none of them a write`);
}

function showNextSteps(engine) {
  console.log(
    `\n${style("green", "✓")} The same program on a tenant of yours, with the credentials of a machine-to-machine application:\n`,
  );
  if (engine.bin.length > 0) say(`export PATH="${engine.bin.join(path.delimiter)}${path.delimiter}$PATH"`);
  say("pulumi stack init dev");
  say("pulumi config set auth0:domain YOUR-TENANT.eu.auth0.com");
  say("pulumi config set auth0:clientId YOUR-CLIENT-ID");
  say("pulumi config set auth0:clientSecret --secret");
  say("pulumi up");
}

async function runProgram(engine, simulator) {
  const env = environment(engine, simulator);
  await step("Stack with a state of its own", () => createStack(env));
  await step("pulumi up", () => up(env));
  await step("Outputs of the stack", () => showOutputs(env));
  await step("Requests that Auth0 got", async () => showRequests(simulator.requests()));
  await step("pulumi up once more: nothing changes", () => proveNoChange(env, simulator));
}

/** Applies the example to the simulated tenant, twice: `npm start`. */
await main(async () => {
  await step("Dependencies", ensureDependencies);
  const engine = await step("Pulumi engine", ensureEngine);
  const { startSimulator } = await import("pulumi-dynamic-auth0/simulator");
  const simulator = await startSimulator();
  try {
    await runProgram(engine, simulator);
  } finally {
    await simulator.close();
  }
  showNextSteps(engine);
});

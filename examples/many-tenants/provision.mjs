// Brings the tenants of all customers up to date, several at a time. One that fails does not stop the others; the same
// command again goes on with what is left. In simulated tenants, in a copy of this folder:
//   node simulate.mjs 50                   (in another terminal)
//   mkdir state && export PULUMI_BACKEND_URL="file://$PWD/state" PULUMI_CONFIG_PASSPHRASE=choose-one
//   node provision.mjs --parallel 4        (--all for those as well that are up to date)
// In real ones, write tenants.json yourself, or let it come from where you keep your customers and their credentials.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LocalWorkspace, PulumiCommand } from "@pulumi/pulumi/automation/index.js";
import { programFor } from "./program.mjs";
import { isDone, markDone } from "./progress.mjs";

const { values } = parseArgs({ options: { parallel: { type: "string", default: "4" }, all: { type: "boolean" } } });
const customers = JSON.parse(readFileSync("tenants.json", "utf8"));
const due = customers.filter((customer) => values.all || !isDone(customer));
const pulumiCommand = await PulumiCommand.get();
const failures = [];
let finished = 0;

async function provision({ id, domain, clientId, clientSecret, ...customer }) {
  const envVars = { AUTH0_DOMAIN: domain, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
  const program = programFor({ id, ...customer });
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName: id, projectName: "many-tenants", program },
    { workDir: process.cwd(), pulumiCommand, envVars },
  );
  const { summary } = await stack.up();
  return Object.entries(summary.resourceChanges ?? {})
    .map(([change, count]) => `${count} ${change}`)
    .join(", ");
}

/** What Pulumi says went wrong, without all that it says besides. */
const reasonOf = (error) =>
  [...new Set(error.message.match(/error: .*/g) ?? [error.message])].find((line) => !/update failed/.test(line));

async function attempt(customer) {
  const started = Date.now();
  const report = (text) => {
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`[${String(++finished).padStart(3)}/${due.length}] ${customer.id}  ${text}  (${seconds} s)`);
  };
  try {
    const changes = await provision(customer);
    markDone(customer);
    report(changes);
  } catch (error) {
    failures.push({ customer, reason: reasonOf(error) });
    report("FAILED");
  }
}

const queue = due.values();
const worker = async () => {
  for (const customer of queue) await attempt(customer);
};
await Promise.all(Array.from({ length: Number(values.parallel) }, worker));

console.log(
  `\n${customers.length} tenants: ${due.length - failures.length} brought up to date, ${customers.length - due.length} were already, ${failures.length} failed`,
);
for (const { customer, reason } of failures) console.log(`  ${customer.id} (${customer.domain})\n    ${reason}`);
if (failures.length > 0) {
  console.log("Run the same command again to go on with what is left.");
  process.exitCode = 1;
}

// Members of one set, each a resource, on the real engine and the simulator: `npm run bench:sets`, or with how many.
import { availableParallelism } from "node:os";
import { startSimulator } from "pulumi-dynamic-auth0/simulator";
import { ensureEngine, pathWith } from "../test/pulumi-engine/ensure-engine.mjs";
import { counted } from "./scale.mjs";
import { loginTo, Stack } from "./stack.mjs";

const count = Number(process.argv[2] ?? 1000);
const roleId = "rol_0123456789abcdef";
const identifier = "https://orders.example.com";
const names = Array.from({ length: count }, (_, index) => `read:${index}`);

const program = `
const auth0 = require("pulumi-dynamic-auth0");
for (const permissionName of ${JSON.stringify(names)})
  new auth0.RolePermission(permissionName, { roleId: process.env.ROLE, resourceServerIdentifier: "${identifier}", permissionName });
`;

/** The requests of a command, by what they do, without the login. */
function requestsOf(simulator) {
  const { login: _, ...kinds } = counted(simulator.requests()).kinds;
  return Object.entries(kinds)
    .map(([method, times]) => `${times} ${method}`)
    .join(", ");
}

/** A role, and an API with a permission for each member. */
function populate(simulator) {
  simulator.tenant.put("roles", roleId, { id: roleId, name: "Clerk" });
  const scopes = names.map((value) => ({ value }));
  simulator.tenant.put("resource-servers", "0123456789abcdef01234567", {
    id: "0123456789abcdef01234567",
    identifier,
    scopes,
  });
}

const engine = pathWith(await ensureEngine());

async function measure(parallel) {
  const simulator = await startSimulator({ history: 10 * count });
  populate(simulator);
  const stack = new Stack(program, {
    PATH: engine,
    PULUMI_EXPERIMENTAL: "true",
    PULUMI_SKIP_CHECKPOINTS: "true",
    ...loginTo(simulator),
    ROLE: roleId,
  });
  try {
    await stack.pulumi(["stack", "init", "bench"]);
    const at = parallel ? ["--parallel", String(parallel)] : [];
    const cells = [];
    for (const [command, ...args] of [["up", "--skip-preview"], ["refresh"], ["destroy"]]) {
      simulator.clearRequests();
      await stack.pulumi([command, "--yes", ...args, ...at]);
      cells.push(requestsOf(simulator));
    }
    console.log(`| ${parallel ?? `default (${4 * availableParallelism()})`} | ${cells.join(" | ")} |`);
  } finally {
    stack.remove();
    await simulator.close();
  }
}

console.log(
  `${count} permissions of one role\n\n| \`--parallel\` | up | refresh | destroy |\n| ---: | --- | --- | --- |`,
);
for (const parallel of [undefined, 16, 64]) await measure(parallel);

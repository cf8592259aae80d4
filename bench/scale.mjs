import { startSimulator } from "pulumi-dynamic-auth0/simulator";
import { loginTo, Stack } from "./stack.mjs";

/** Clients, of which an edit changes every tenth. */
const program = `
const { Client } = require("pulumi-dynamic-auth0");
const count = Number(process.env.BENCH_COUNT);
for (let index = 0; index < count; index++) {
  const description = process.env.BENCH_EDIT && index % 10 === 0 ? "changed" : "as created";
  new Client("app-" + index, { name: "App " + index, description, appType: "spa", callbacks: ["https://app-" + index + ".example.com"] });
}`;

export const operations = ["up", "preview", "refresh", "update", "destroy"];

const commands = {
  up: ["up", "--yes", "--skip-preview"],
  preview: ["preview"],
  refresh: ["refresh", "--yes", "--skip-preview"],
  update: ["up", "--yes", "--skip-preview"],
  destroy: ["destroy", "--yes", "--skip-preview"],
};

/** From so many resources on, the engine is told not to write the whole state after each step. */
export const withoutCheckpoints = 1000;

/** What a ledger holds, by kind. */
export function counted(requests) {
  const kinds = {};
  for (const { method, path } of requests) {
    const kind = path === "/oauth/token" ? "login" : method;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return { kinds, requests: requests.length, refused: requests.filter(({ status }) => status === 429).length };
}

/** The whole life of a stack of so many resources: what each operation cost. The reference neither paces nor coalesces. */
export async function measure({ count, latency, limit, isReference }) {
  const faults = latency > 0 ? [`latency=${latency}`] : [];
  const simulator = await startSimulator({ faults, ...(limit && { rateLimit: limit }) });
  const stack = new Stack(program, {
    ...loginTo(simulator),
    AUTH0_DEADLINE: "3600",
    BENCH_COUNT: String(count),
    ...(count >= withoutCheckpoints && { PULUMI_SKIP_CHECKPOINTS: "true" }),
    ...(isReference && { AUTH0_NAIVE_REQUESTS: "true" }),
  });
  try {
    await stack.pulumi(["stack", "init", "bench"]);
    const costs = {};
    for (const operation of operations) {
      simulator.clearRequests();
      const edit = operation === "update" ? { BENCH_EDIT: "1" } : {};
      const { stdout, ...cost } = await stack.pulumi(commands[operation], edit);
      costs[operation] = { ...cost, ...counted(simulator.requests()) };
    }
    return costs;
  } finally {
    stack.remove();
    await simulator.close();
  }
}

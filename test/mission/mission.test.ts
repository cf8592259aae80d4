import path from "node:path";
import { Stack } from "../pulumi/stack";
import { shortcoming } from "./ledger";
import { missionRequests } from "./requests";
import { type PreparedTenant, startPreparedTenant } from "./support-cases";

jest.setTimeout(300_000);

const example = path.resolve(__dirname, "../../examples/complete-tenant");

let prepared: PreparedTenant;
let tenant: Stack;
let queries: Stack;

/** Sets plain values of a stack's configuration. */
const configure = (stack: Stack, settings: Readonly<Record<string, string>>) =>
  stack.pulumi([
    "config",
    "set-all",
    ...Object.entries(settings).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]),
  ]);

beforeAll(async () => {
  prepared = await startPreparedTenant();
  const { simulator, settings } = prepared;
  const env = {
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
  };
  tenant = await Stack.copyOf(example, env);
  queries = await Stack.copyOf(path.join(example, "queries"), {
    ...env,
    PULUMI_BACKEND_URL: String(tenant.env["PULUMI_BACKEND_URL"]),
  });
  await configure(tenant, settings);
  await configure(queries, { stack: "organization/complete-tenant/test" });
});

afterAll(async () => {
  queries?.remove();
  tenant?.remove();
  await prepared?.close();
});

test("first up", async () => {
  const { stdout } = await tenant.up();
  console.log(stdout);
});
test("queries", async () => {
  const { stdout } = await queries.up();
  console.log(stdout);
});
test("2nd up", async () => {
  const { stdout } = await tenant.up(["--expect-no-changes"]);
  console.log(stdout);
});
test("refresh", async () => {
  const { stdout } = await tenant.refresh(["--expect-no-changes"]);
  console.log(stdout);
});
test("edition", async () => {
  await configure(tenant, { edition: "2" });
  const { stdout } = await tenant.up();
  console.log(stdout);
});
test("queries 2", async () => {
  const { stdout } = await queries.up();
  console.log(stdout);
});
test("destroy", async () => {
  const { stdout } = await tenant.destroy();
  console.log(stdout);
});
test("69", async () => {
  const ledger = prepared.simulator.requests();
  expect(missionRequests.map((request) => shortcoming(request, ledger)).filter(Boolean)).toEqual([]);
});

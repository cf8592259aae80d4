import { Stack } from "../pulumi/stack";
import { ExportedTenant } from "./exported-tenant";
import { canaries, fillSmallTenant } from "./small-tenant";

jest.setTimeout(180_000);

let tenant: ExportedTenant;
let stack: Stack;

beforeAll(async () => {
  tenant = await ExportedTenant.start();
  await fillSmallTenant(tenant);
  await tenant.export();
  stack = await Stack.copyOf(tenant.out, tenant.environment);
});

afterAll(async () => {
  stack?.remove();
  await tenant?.close();
});

const importing = ["import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes"];

test("an import takes the objects over, and a preview of the program shows no difference", async () => {
  tenant.simulator.clearRequests();
  await stack.pulumi([...importing, "--skip-preview"]);
  await stack.pulumi(["preview", "--diff", "--expect-no-changes"]);
  expect(tenant.simulator.requests()).toEqual([]);
});

test("the state holds no secret in clear", async () => {
  const { stdout } = await stack.export();
  expect(canaries.filter((canary) => stdout.includes(canary))).toEqual([]);
});

test("a refresh finds nothing", async () => {
  await stack.refresh(["--diff", "--expect-no-changes"]);
});

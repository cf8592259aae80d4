import { Stack } from "../pulumi/stack";
import { ExportedTenant } from "./exported-tenant";
import { isRecorded, loadRecordedTenant } from "./recorded-tenant";

jest.setTimeout(600_000);

let tenant: ExportedTenant;
let stack: Stack;

beforeAll(async () => {
  tenant = await ExportedTenant.start();
  loadRecordedTenant(tenant.simulator);
  const coverage = await tenant.export();
  console.log(coverage.written.length);
  stack = await Stack.copyOf(tenant.out, tenant.environment);
});

afterAll(async () => {
  stack?.remove();
  await tenant?.close();
});

const importing = ["import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes"];

(isRecorded ? test : test.skip)("recorded", async () => {
  console.time("import");
  const imported = await stack.pulumi([...importing, "--skip-preview"]);
  console.timeEnd("import");
  console.log(imported.stdout.slice(-3000));
  console.time("preview");
  const { stdout, code } = await stack.pulumi(["preview", "--diff"]);
  console.timeEnd("preview");
  console.log(code, stdout.slice(0, 20000));
  const refreshed = await stack.refresh(["--diff"]);
  console.log(refreshed.stdout.slice(0, 20000));
});

import { cpSync } from "node:fs";
import { ExportedTenant } from "./exported-tenant";
import { loadRecordedTenant } from "./recorded-tenant";

test("big", async () => {
  const tenant = await ExportedTenant.start();
  loadRecordedTenant(tenant.simulator);
  const coverage = await tenant.export();
  cpSync(tenant.out, "/tmp/big", { recursive: true });
  console.log(coverage.written.length, tenant.simulator.requests().length);
  await tenant.close();
}, 120000);

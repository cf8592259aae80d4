import { writeFileSync } from "node:fs";
import { Stack } from "../pulumi/stack";
import { comparable, namesById } from "./comparable";
import { ExportedTenant } from "./exported-tenant";
import { loadRecordedTenant } from "./recorded-tenant";

jest.setTimeout(900_000);
test("recreate", async () => {
  const tenant = await ExportedTenant.start();
  loadRecordedTenant(tenant.simulator);
  for (const client of tenant.simulator.tenant.all("clients")) {
    const { client_authentication_methods, ...rest } = client;
    if (client_authentication_methods) tenant.simulator.tenant.put("clients", String(client["client_id"]), rest);
  }
  const coverage = await tenant.export();
  const names = ["clients", "client-grants", "connections", "resource-servers", "rules", "users"];
  const before = comparable(tenant.simulator, names, namesById(tenant.simulator));
  const stack = await Stack.copyOf(tenant.out, tenant.environment);
  const importing = ["import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes"];
  await stack.pulumi([...importing, "--skip-preview"]);
  const timer = setInterval(
    () =>
      writeFileSync(
        "/tmp/progress.txt",
        tenant.simulator
          .requests()
          .slice(-30)
          .map((r) => `${r.time.toISOString()} ${r.method} ${r.path} ${r.status}`)
          .join("\n"),
      ),
    2000,
  );
  timer.unref();
  const destroyed = await stack.destroy();
  console.log(destroyed.stdout.slice(-500));
  const sets = coverage.secrets.flatMap(({ key, json }) => [
    "--secret",
    `${key}=${json ? JSON.stringify({ SECRET: "x".repeat(40) }) : `Aa1!${"x".repeat(40)}`}`,
  ]);
  await stack.pulumi(["config", "set-all", ...sets]);
  const up = await stack.up(["--continue-on-error"]).catch((e) => ({ stdout: String(e) }));
  writeFileSync("/tmp/up.txt", up.stdout);
  const after = comparable(tenant.simulator, names, namesById(tenant.simulator));
  writeFileSync("/tmp/before.json", JSON.stringify(before));
  writeFileSync("/tmp/after.json", JSON.stringify(after));
  for (const name of names) {
    const missing = before[name]!.filter((text) => !after[name]!.includes(text));
    console.log(name, before[name]!.length, after[name]!.length, "missing", missing.length);
  }
  stack.remove();
  await tenant.close();
});

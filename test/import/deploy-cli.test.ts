import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportTenant } from "../clients/deploy-cli";
import { ExportedTenant } from "./exported-tenant";
import { isRecorded, loadRecordedTenant } from "./recorded-tenant";

/** Folders and files of auth0-deploy-cli by the kind of the objects in them, of which each has a file. */
const places: Record<string, RegExp> = {
  Client: /^clients\/.*json$/,
  ClientGrant: /^grants\/.*json$/,
  Connection: /^(connections\/.*json|database-connections\/.*\/database.json)$/,
  EmailProvider: /^emails\/provider.json$/,
  GuardianFactor: /^guardian\/factors\/.*json$/,
  GuardianSmsTemplates: /^guardian\/templates\/sms.json$/,
  ResourceServer: /^resource-servers\/.*json$/,
  Rule: /^rules\/.*json$/,
  Tenant: /^tenant.json$/,
};

const documentation = path.join(__dirname, "../../docs/import.md");

(isRecorded ? test : test.skip)("the documentation tells what each export holds of the recorded tenant", async () => {
  const tenant = await ExportedTenant.start();
  const folder = mkdtempSync(path.join(tmpdir(), "deploy-cli-"));
  try {
    loadRecordedTenant(tenant.simulator, 110);
    const { kinds, written, leftOut } = await tenant.export();
    const requests = tenant.simulator.requests().length;
    tenant.simulator.clearRequests();
    await exportTenant(tenant.simulator, path.join(folder, "tenant"));
    const files = readdirSync(path.join(folder, "tenant"), { recursive: true }) as string[];
    const rows = kinds.flatMap((type) => {
      const [ours, left] = [written, leftOut].map((list) => list.filter((one) => one.type === type).length) as [
        number,
        number,
      ];
      const theirs = files.filter((file) => places[type]?.test(file.split(path.sep).join("/"))).length;
      return ours > 0 ? [`| ${type} | ${ours + left} | ${ours} | ${theirs} |`] : [];
    });
    rows.push(`| requests | | ${requests} | ${tenant.simulator.requests().length} |`);
    const told = readFileSync(documentation, "utf8").split("\n");
    expect(told.filter((line) => rows.includes(line))).toEqual(rows);
  } finally {
    rmSync(folder, { recursive: true });
    await tenant.close();
  }
});

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Session, startSession } from "../simulator/session";
import { exportTenant, importTenant } from "./deploy-cli";
import { openShop, secrets } from "./shop";

const collections = ["clients", "connections", "resource-servers", "client-grants", "rules", "roles"];

const settings = [
  ...["/tenants/settings", "/emails/provider", "/guardian/factors/otp", "/guardian/policies"],
  ...["/guardian/factors/sms/templates", "/guardian/factors/phone/message-types"],
  "/guardian/factors/phone/selected-provider",
];

/** What differs from tenant to tenant: ids, dates, and keys that Auth0 makes up. */
const own = ["id", "client_secret", "signing_keys", "signing_secret", "created_at", "updated_at"];

let source: Session;
let target: Session;
let folder: string;
/** What there is of each kind: in the tenant that is exported, in the other before the import, and after it. */
let shop: Map<string, unknown>;
let fresh: Map<string, unknown>;
let imported: Map<string, unknown>;

/** Everything that a tenant holds, by kind, as any other tenant would hold it. */
function contents({ simulator: { tenant } }: Session): Map<string, unknown> {
  const names = tenant.all("clients").map(({ client_id, name }) => [String(client_id), String(name)]);
  const portable = (value: unknown) => {
    const text = JSON.stringify(value ?? null, (key, inner) => (own.includes(key) ? undefined : inner));
    const all = [...names, [tenant.domain, "tenant"]];
    return sorted(JSON.parse(all.reduce((renamed, [id, name]) => renamed.replaceAll(id!, name!), text)));
  };
  return new Map([
    ...collections.map((name): [string, unknown] => [name, portable(tenant.all(name))]),
    ...settings.map((name): [string, unknown] => [name, portable(tenant.get("settings", name))]),
  ]);
}

/** Neither the order of the objects means anything, nor that of the clients of a connection. */
function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  for (const { enabled_clients } of value) enabled_clients?.sort();
  return value.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

const refused = ({ simulator }: Session): string[] =>
  simulator
    .requests()
    .filter(({ status }) => status >= 400)
    .map(({ method, route }) => `${method} ${route}`);

beforeAll(async () => {
  source = await startSession();
  target = await startSession();
  folder = await mkdtemp(path.join(tmpdir(), "deploy-cli-"));
  await openShop(source);
  shop = contents(source);
  fresh = contents(target);
  await exportTenant(source.simulator, path.join(folder, "tenant"));
  await importTenant(target.simulator, path.join(folder, "tenant"), secrets);
  imported = contents(target);
});

afterAll(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true });
});

test("auth0-deploy-cli is refused nothing but what is not there yet", () => {
  expect(refused(source)).toEqual(["GET /connections/{id}/scim-configuration"]);
  expect(refused(target)).toEqual(["GET /emails/provider"]);
});

test("it writes a file for each object", async () => {
  const written = await readdir(path.join(folder, "tenant"), { recursive: true });
  expect(written).toEqual(
    expect.arrayContaining([
      ...[
        "clients/Shop.json",
        "clients/Warehouse.json",
        "grants/Warehouse-Orders.json",
        "resource-servers/Orders.json",
      ],
      ...["database-connections/customers/database.json", "connections/google.json", "connections/suppliers.json"],
      ...["rules/Greet.js", "rules/Greet.json", "roles/Packer.json"],
      ...["emails/provider.json", "guardian/factors/otp.json", "guardian/policies.json", "tenant.json"],
    ]),
  );
});

test.each([...collections, ...settings])("brings %s into another tenant", (kind) => {
  expect(imported.get(kind)).toEqual(shop.get(kind));
  expect(imported.get(kind)).not.toEqual(fresh.get(kind));
});

test("puts the secrets in that it is given", () => {
  const { tenant } = target.simulator;
  expect(tenant.get("settings", "/emails/provider")).toMatchObject({
    credentials: { api_key: secrets.SENDGRID_API_KEY },
  });
  expect(tenant.all("connections").find(({ name }) => name === "google")).toMatchObject({
    options: { client_secret: secrets.CONNECTIONS_GOOGLE_OAUTH2_SECRET },
  });
});

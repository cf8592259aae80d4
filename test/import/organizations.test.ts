import { Stack } from "../pulumi/stack";
import { ExportedTenant, importing } from "./exported-tenant";

const names = Array.from({ length: 20 }, (_, index) => `customer-${index + 1}`);
const login = { connection: "Username-Password-Authentication", password: "Sample-password-1" };

let tenant: ExportedTenant;
let stack: Stack;

beforeAll(async () => {
  tenant = await ExportedTenant.start();
  await fill();
});

afterAll(async () => {
  stack?.remove();
  await tenant?.close();
});

/** Organizations, each with everything that belongs to one. */
async function fill(): Promise<void> {
  const app = await tenant.given("/clients", { name: "App", app_type: "regular_web", organization_usage: "allow" });
  const { id: role } = await tenant.given("/roles", { name: "Member" });
  await tenant.given("/resource-servers", { identifier: "https://orders.example.com", scopes: [{ value: "read" }] });
  const grant = { client_id: app["client_id"], audience: "https://orders.example.com", scope: ["read"] };
  const { id: grantId } = await tenant.given("/client-grants", { ...grant, organization_usage: "allow" });
  const { user_id } = await tenant.given("/users", { ...login, email: "jane@example.com" });
  tenant.simulator.tenant.put("groups", "grp_AAAAAAAAAAAAAA", { id: "grp_AAAAAAAAAAAAAA", name: "Helpers" });
  for (const name of names) {
    const { id } = await tenant.given("/organizations", { name, display_name: name, metadata: { plan: "gold" } });
    const connection = await tenant.given("/connections", { name, strategy: "auth0" });
    const enabled = { connection_id: connection["id"], assign_membership_on_login: true };
    await tenant.given(`/organizations/${id}/enabled_connections`, enabled);
    await tenant.given(`/organizations/${id}/discovery-domains`, { domain: `${name}.example.com` });
    await tenant.given(`/organizations/${id}/client-grants`, { grant_id: grantId });
    await tenant.given(`/organizations/${id}/members`, { members: [user_id] });
    await tenant.given(`/organizations/${id}/members/${user_id}/roles`, { roles: [role] });
    await tenant.given(`/organizations/${id}/groups/grp_AAAAAAAAAAAAAA/roles`, { roles: [role] });
  }
}

/** How many objects of each kind an export wrote, of those that organizations have. */
const countsOf = (written: readonly { type: string }[]) =>
  Object.fromEntries(
    [...new Set(written.map(({ type }) => type))]
      .filter((type) => type.startsWith("Organization"))
      .sort()
      .map((type) => [type, written.filter((one) => one.type === type).length]),
  );

const besides = ["Client", "ClientGrant", "Connection", "Organization", "ResourceServer", "Role", "User"];
const below = ["ClientGrant", "Connection", "DiscoveryDomain", "GroupRole", "Member", "MemberRole"].map(
  (part) => `Organization${part}`,
);
const sets = below.map((type) => (type === "OrganizationClientGrant" ? type : `${type}s`));

test.each([
  ["item by item", below],
  ["as whole sets", sets],
])("an export of all organizations, %s, is imported and shows no difference", async (_, types) => {
  const { written } = await tenant.export({ kinds: [...besides, ...types], prune: true });
  expect(countsOf(written)).toEqual(Object.fromEntries(["Organization", ...types].map((type) => [type, names.length])));
  stack?.remove();
  stack = await Stack.copyOf(tenant.out, tenant.environment);
  const { stdout } = await stack.pulumi(importing);
  expect(stdout).toContain(`= ${written.length} imported`);
  const preview = await stack.pulumi(["preview", "--diff", "--expect-no-changes"]);
  expect(preview.stdout).toContain(`${written.length + 1} unchanged`);
  await stack.refresh(["--expect-no-changes"]);
});

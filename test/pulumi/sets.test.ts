import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});

afterAll(() => simulator?.close());

/** A program with new roles, an item and a whole set: the ids of the roles, on which both depend, are not known yet. */
const program = (ofItem: string, ofSet: string) => `
  const pulumi = require("@pulumi/pulumi");
  const auth0 = require("pulumi-dynamic-auth0");
  const scopes = [{ value: "read" }];
  const api = new auth0.ResourceServer("api", { identifier: "https://api.example.com", scopes });
  const admin = new auth0.Role("admin", { name: "Admin" });
  const support = new auth0.Role("support", { name: "Support" });
  const permission = { resourceServerIdentifier: api, permissionName: "read" };
  new auth0.RolePermission("one", { roleId: ${ofItem}, ...permission });
  new auth0.RolePermissions("all", { roleId: ${ofSet}, permissions: [permission] });`;

test.each([
  ["admin", "admin.id"],
  ["admin.roleId", "pulumi.output(admin).apply(({ id }) => id)"],
])("an item of %s and the whole set of %s are an error of the first preview", async (ofItem, ofSet) => {
  const stack = await Stack.create({ program: program(ofItem, ofSet), env: loginTo(simulator) });
  simulator.clearRequests();
  try {
    const { stdout } = await stack.preview({}, "failure");
    expect(stdout).toMatch(
      /declares \/roles\/urn:pulumi:\S+::admin\/permissions of \S+ both as a whole, as \S+::all, and/,
    );
    expect(stdout).toMatch(/member by member, as \S+::one\. The whole would remove what the members add/);
    expect(simulator.requests().filter(({ method, route }) => method !== "GET" && route !== "/oauth/token")).toEqual(
      [],
    );
  } finally {
    stack.remove();
  }
});

test("an item with settings and the whole set are an error of the first preview as well", async () => {
  const domain = '{ domain: "acme.example.com" }';
  const stack = await Stack.create({
    program: `
      const auth0 = require("pulumi-dynamic-auth0");
      const organizationId = new auth0.Organization("acme", { name: "acme" });
      new auth0.OrganizationDiscoveryDomain("one", { organizationId, ...${domain} });
      new auth0.OrganizationDiscoveryDomains("all", { organizationId, domains: [${domain}] });`,
    env: loginTo(simulator),
  });
  try {
    const { stdout } = await stack.preview({}, "failure");
    expect(stdout).toMatch(/both as a whole, as \S+::all, and member by member, as \S+::one\./);
  } finally {
    stack.remove();
  }
});

test("what a new whole set would remove is told by its preview", async () => {
  const id = "org_0123456789abcdef";
  simulator.tenant.put("organizations", id, { id, name: "globex" });
  for (const domain of ["theirs.example.com", "kept.example.com"])
    simulator.tenant.put("organization-discovery-domains", domain, { id: domain, organization_id: id, domain });
  const stack = await Stack.create({
    program: `
      const auth0 = require("pulumi-dynamic-auth0");
      const domains = [{ domain: "kept.example.com" }, { domain: "new.example.com" }];
      new auth0.OrganizationDiscoveryDomains("all", { organizationId: "${id}", domains });`,
    env: loginTo(simulator),
  });
  try {
    const { stdout } = await stack.preview();
    expect(stdout).toMatch(/`domains` loses \{ domain: "theirs\.example\.com" \}/);
    expect(simulator.tenant.all("organization-discovery-domains")).toHaveLength(2);
  } finally {
    stack.remove();
  }
});

test("those of two new roles are none", async () => {
  const stack = await Stack.create({ program: program("admin", "support"), env: loginTo(simulator) });
  try {
    await stack.preview();
    await stack.up();
    await stack.up(["--expect-no-changes"]);
    await stack.destroy();
  } finally {
    stack.remove();
  }
});

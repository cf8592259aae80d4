import type { Definition, Values } from "../../src/definition";
import { ask, UNKNOWN } from "../../src/engine";
import { collect } from "../../src/management";
import * as queries from "../../src/resources/queries";
import { organizationConnectionsWays } from "../../src/simulator/tenant/features";
import { cases, fewest, most, scenariosFor } from "./cases";
import { simulatedTenant } from "./simulated-tenant";
import { providerFor, Subject, type Tenant } from "./subject";

/** Resources at an endpoint with an older name, which some tenants have alone. */
const subjects = cases.filter(({ definition }) => definition.operations.create.olderTwin);

/** What only the newer endpoint knows: what always holds in the older one, and what it cannot be there. */
const always: Values = { isEnabled: true, organizationAccessLevel: "none", organizationConnectionName: null };
const never: Values = { isEnabled: false, organizationAccessLevel: "full", organizationConnectionName: "people" };

/** How a resource declares such settings. */
const declaring: Readonly<Record<string, (inputs: Values, settings: Values) => Values>> = {
  OrganizationConnection: (inputs, settings) => ({ ...inputs, ...settings }),
  OrganizationConnections: (inputs, settings) => ({
    ...inputs,
    connections: [{ connectionId: "con_0123456789abcdef", ...settings }],
  }),
};

test("these are the resources with an older endpoint", () => {
  expect(subjects.map(({ name }) => name)).toEqual(Object.keys(declaring));
});

const tenants = organizationConnectionsWays.map((organizationConnections) =>
  simulatedTenant({ organizationConnections }),
);

/** The requests to an endpoint that the tenant does not have. */
const refusedIn = ({ simulator }: Tenant) =>
  simulator.requests().filter(({ status, path }) => status === 404 && !path.includes("enabled_"));

const olderIn = ({ simulator }: Tenant) => simulator.requests().filter(({ path }) => path.includes("/enabled_"));

describe.each(subjects)("$name", (subject) => {
  const { definition } = subject;
  const [scenario] = scenariosFor(subject);
  const having = declaring[definition.type]!;
  const arranged = async (tenant: Tenant): Promise<Values> => (await scenario!.given?.(tenant)) ?? {};

  /** As many arguments as the older endpoint knows. */
  const common = async (tenant: Tenant): Promise<Values> => {
    const given = await arranged(tenant);
    const inputs = most(definition, given, { ...scenario, without: Object.keys(always) });
    return having(inputs, { ...always, assignMembershipOnLogin: true, isSignupEnabled: true, showAsButton: false });
  };

  /** What becomes of a resource that is created, changed, drifts and is deleted, by state and difference. */
  async function life(tenant: Tenant): Promise<unknown[]> {
    const inputs = await common(tenant);
    const least = fewest(definition, await arranged(tenant));
    const resource = new Subject(definition, tenant);
    const seen: unknown[] = [];
    const look = () => seen.push({ ...resource.state, __tenant: undefined });
    await resource.create(inputs);
    look();
    await resource.expectSettled();
    seen.push(await resource.preview(least));
    await resource.update(least);
    look();
    await resource.expectSettled();
    await resource.update(inputs);
    look();
    const again = new Subject(definition, tenant);
    await again.create({ ...least, ...("adopt" in definition.inputs.shape && { adopt: "ifExists" }) });
    seen.push({ ...again.state, __tenant: undefined });
    await resource.delete();
    seen.push(await resource.refresh());
    await resource.delete();
    return seen;
  }

  test("is the same with either endpoint, by state and difference", async () => {
    const [both, older] = [await life(tenants[0]!()), await life(tenants[1]!())];
    expect(older).toEqual(both);
    expect(olderIn(tenants[0]!())).toEqual([]);
    expect(olderIn(tenants[1]!()).length).toBeGreaterThan(0);
  });

  test.each(Object.keys(never))("`%s` is refused, with what to do, before anything is written", async (name) => {
    const tenant = tenants[1]!();
    const least = fewest(definition, await arranged(tenant));
    const inputs = having(least, { [name]: never[name] });
    const provider = providerFor(definition, tenant.simulator);
    const refusal = `\`${name}\` cannot be`;
    tenant.simulator.clearRequests();
    await expect(provider.check({}, inputs)).rejects.toThrow(refusal);
    await expect(provider.check({}, inputs)).rejects.toThrow("has only the older endpoint");
    expect(tenant.simulator.requests().filter(({ path }) => path.startsWith("/organizations")).length).toBeLessThan(2);
    await expect(provider.create(inputs)).rejects.toThrow(refusal);
    const writes = () => olderIn(tenant).filter(({ method }) => method !== "GET");
    expect(writes()).toEqual([]);
    const resource = new Subject(definition, tenant);
    await resource.create(having(least, { [name]: always[name] }));
    await expect(resource.preview(inputs)).rejects.toThrow(refusal);
    await expect(resource.preview(having(least, { [name]: UNKNOWN }))).resolves.toMatchObject({ changes: undefined });
    await expect(provider.update(resource.id, resource.state, inputs)).rejects.toThrow("Nothing was written.");
    expect(writes()).toHaveLength(1);
  });

  test("an object above that is not there is no missing endpoint", async () => {
    for (const tenant of tenants.map((one) => one())) {
      const resource = new Subject(definition, tenant);
      await resource.create(await common(tenant));
      const { organizationId } = resource.inputs;
      tenant.simulator.tenant.delete("organizations", String(organizationId));
      expect(await resource.refresh()).toEqual({ gone: true });
    }
    expect(olderIn(tenants[0]!())).toEqual([]);
  });
});

describe("a tenant without the newer endpoint", () => {
  const fresh = simulatedTenant({ organizationConnections: "older" });
  const { definition } = subjects.find(({ name }) => name === "OrganizationConnection")!;

  test("is asked for it once by all that begin at the same time, and reads many out of one list", async () => {
    const tenant = fresh();
    const connections = await createMany(definition, tenant, 12);
    tenant.simulator.clearRequests();
    const provider = providerFor(definition, tenant.simulator);
    const found = await Promise.all(connections.map(({ id, outs }) => provider.read(id, outs)));
    expect(found.map(({ id }) => id)).toEqual(connections.map(({ id }) => id));
    expect(tenant.simulator.requests().map(({ path }) => path)).toEqual([olderPath]);
  });

  test("answers a query as any other does", async () => {
    const tenant = fresh();
    await createMany(definition, tenant, 3);
    tenant.simulator.clearRequests();
    const { elsewhere } = tenant;
    const asked = (isEnabled?: boolean) =>
      ask(
        queries.getOrganizationConnections,
        { organizationId, isEnabled },
        {
          ...{ domain: "", clientId: undefined, request: (request) => elsewhere.request(request) },
          collect: (listing, limit) => collect(elsewhere, listing, limit),
        },
      );
    const all = await asked();
    expect(all).toHaveLength(3);
    expect(all).toContainEqual(
      expect.objectContaining({ connectionId: "con_1", isEnabled: true, organizationAccessLevel: "none" }),
    );
    expect(await asked(true)).toEqual(all);
    expect(await asked(false)).toEqual([]);
    expect(refusedIn(tenant)).toHaveLength(1);
  });
});

const organizationId = "org_0123456789abcdef";
const olderPath = `/organizations/${organizationId}/enabled_connections`;

/** So many connections of one organization, all created at the same time. */
async function createMany(definition: Definition, tenant: Tenant, count: number) {
  const { simulator } = tenant;
  simulator.tenant.put("organizations", organizationId, { id: organizationId, name: "acme" });
  const ids = Array.from({ length: count }, (_, index) => `con_${index + 1}`);
  for (const id of ids) simulator.tenant.put("connections", id, { id, name: id.replace("_", "-"), strategy: "auth0" });
  const provider = providerFor(definition, simulator);
  simulator.clearRequests();
  const made = await Promise.all(
    ids.map(async (connectionId) => {
      const { inputs } = await provider.check({}, { organizationId, connectionId });
      return provider.create(inputs);
    }),
  );
  expect(refusedIn(tenant).length).toBeLessThanOrEqual(1);
  expect(olderIn(tenant).filter(({ method }) => method === "POST")).toHaveLength(count);
  return made;
}

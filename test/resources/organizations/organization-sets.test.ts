import "../../contract/every-answer";
import type { Definition, Values } from "../../../src/definition";
import { Creations, check, create, diff, read, remove, type Tenant, update } from "../../../src/engine";
import { adoption, settingsNow } from "../../../src/engine/adopt/adoption";
import { collect, connect, type Management } from "../../../src/management";
import { organizationClients, organizationConnections, organizationDiscoveryDomains } from "../../../src/resources";
import { type Simulator, startSimulator } from "../../../src/simulator";

const organizationId = "org_0123456789abcdef";

let simulator: Simulator;
let management: Management;
let tenant: Tenant;

beforeAll(async () => {
  simulator = await startSimulator();
  const { url: domain, clientId, clientSecret } = simulator;
  management = connect({ domain, clientId, clientSecret });
});

beforeEach(() => {
  simulator.reset();
  simulator.tenant.put("organizations", organizationId, { id: organizationId, name: "acme" });
  for (const client_id of "abcdefghijklmnopqrstuvwxyz")
    simulator.tenant.put("clients", client_id, { client_id, name: client_id });
  tenant = {
    ...{ domain: management.domain, clientId: management.clientId },
    request: (request) => management.request(request),
    collect: (listing, limit) => collect(management, listing, limit),
  };
});

afterAll(async () => {
  await management.close();
  await simulator.close();
});

/** A set of the organization, as it is declared and changed. */
class Declared {
  id = "";
  state: Values = {};

  constructor(
    readonly definition: Definition,
    readonly by = tenant,
  ) {}

  async create(inputs: Values): Promise<string[]> {
    return this.#writes(async () => {
      Object.assign(this, await create(this.definition, inputs, this.by, new Creations(undefined, async () => {})));
    });
  }

  async update(inputs: Values): Promise<string[]> {
    return this.#writes(async () => {
      this.state = await update(this.definition, this.id, this.state, inputs, this.by);
    });
  }

  async refresh(): Promise<Values | undefined> {
    const found = await read(this.definition, this.id, this.state, this.by);
    if (found) this.state = found.state;
    return found?.inputs;
  }

  changes = (inputs: Values): boolean => diff(this.definition, this.state, inputs).changes;

  remove = (): Promise<string[]> =>
    this.#writes(() => remove(this.definition, this.id, this.state, this.by) as Promise<void>);

  /** What a piece of work writes, without what is in the paths. */
  async #writes(work: () => Promise<void>): Promise<string[]> {
    simulator.clearRequests();
    await work();
    return simulator
      .requests()
      .filter(({ method, path }) => method !== "GET" && path !== "/oauth/token")
      .map(({ method, body }) => `${method}${body === undefined ? "" : ` ${JSON.stringify(body)}`}`);
  }
}

const domains = (...all: Values[]): Values => ({ organizationId, domains: all });
const clients = (...all: Values[]): Values => ({ organizationId, clients: all });

describe("the domains of an organization", () => {
  const declared = domains(
    { domain: "b.example.com" },
    { domain: "a.example.com", status: "verified", useForOrganizationDiscovery: false },
  );

  const settled = async () => {
    const set = new Declared(organizationDiscoveryDomains);
    await set.create(declared);
    return set;
  };

  test("are added one by one, settled, and tell what to put into DNS", async () => {
    const set = new Declared(organizationDiscoveryDomains);
    expect(await set.create(declared)).toHaveLength(2);
    const { records } = set.state;
    expect(records).toMatchObject([
      { domain: "a.example.com", status: "verified", verificationTxt: expect.any(String) },
      { domain: "b.example.com", status: "pending", verificationHost: expect.stringContaining("b.example.com") },
    ]);
    expect(await set.refresh()).toEqual(declared);
    expect(set.state.records).toEqual(records);
    expect(set.changes(declared)).toBe(false);
  });

  test("are changed only where they differ", async () => {
    const set = await settled();
    const changed = domains(
      { domain: "b.example.com", useForOrganizationDiscovery: false },
      { domain: "c.example.com" },
    );
    expect(await set.update(changed)).toEqual([
      'POST {"domain":"c.example.com"}',
      'PATCH {"use_for_organization_discovery":false}',
      "DELETE",
    ]);
    expect(await set.refresh()).toEqual(changed);
  });

  test("get a setting back to its default that is no longer declared, and keep what has none", async () => {
    const set = await settled();
    const fewer = domains({ domain: "b.example.com" }, { domain: "a.example.com" });
    expect(set.changes(fewer)).toBe(true);
    expect(await set.update(fewer)).toEqual(['PATCH {"use_for_organization_discovery":true}']);
    expect(await set.refresh()).toEqual(fewer);
  });

  test("show what somebody adds, changes and removes, and a proof by Auth0 is no difference", async () => {
    const set = await settled();
    const path = `/organizations/${organizationId}/discovery-domains`;
    await management.request({ method: "POST", path, body: { domain: "x.example.com", status: "verified" } });
    for (const { id, domain } of simulator.tenant.all("organization-discovery-domains"))
      if (domain === "b.example.com")
        simulator.tenant.patch("organization-discovery-domains", String(id), { status: "verified" });
      else if (domain === "a.example.com") await management.request({ method: "DELETE", path: `${path}/${id}` });
    expect(await set.refresh()).toEqual(
      domains({ domain: "b.example.com" }, { domain: "x.example.com", status: "verified" }),
    );
    expect(await set.update(declared)).toEqual([expect.stringContaining('POST {"domain":"a.example.com"'), "DELETE"]);
  });

  test("that are there before are told before they are removed", async () => {
    const set = await settled();
    const fewer = domains({ domain: "b.example.com" });
    const now = await settingsNow(organizationDiscoveryDomains, fewer, tenant);
    expect(adoption(organizationDiscoveryDomains, now!, fewer).losses).toEqual([
      expect.stringMatching(/^`domains` loses \{ domain: "a\.example\.com"/),
    ]);
    expect(await set.remove()).toEqual(["DELETE", "DELETE"]);
    expect(await set.remove()).toEqual([]);
  });

  test("that the list does not show yet are neither gone nor added again, and go", async () => {
    const set = new Declared(organizationDiscoveryDomains, { ...tenant, collect: async () => [] });
    await set.create(declared);
    expect(await set.refresh()).toEqual(declared);
    expect(await set.update(domains({ domain: "b.example.com" }))).toEqual(["DELETE"]);
    const again = new Declared(organizationDiscoveryDomains, { ...tenant, collect: async () => [] });
    await again.create(domains({ domain: "b.example.com", useForOrganizationDiscovery: false }));
    expect(simulator.tenant.all("organization-discovery-domains")).toMatchObject([
      { domain: "b.example.com", use_for_organization_discovery: false },
    ]);
    await again.remove();
    expect(simulator.tenant.all("organization-discovery-domains")).toEqual([]);
  });

  test("are named once", () => {
    const twice = domains({ domain: "a.example.com" }, { domain: "a.example.com", status: "verified" });
    expect(check(organizationDiscoveryDomains, twice)).toMatchObject([
      { property: "domains", reason: expect.stringContaining('two items with the `domain` "a.example.com"') },
    ]);
  });
});

test("the applications of an organization go ten at a time, and only what differs is sent", async () => {
  const all = [..."abcdefghijklmnopqrstuvwxyz"].map((clientId) => ({ clientId }));
  const set = new Declared(organizationClients);
  expect((await set.create(clients(...all))).map((write) => write.split(" ")[0])).toEqual(["POST", "POST", "POST"]);
  expect(await set.refresh()).toEqual(clients(...all));
  const changed = clients({ clientId: "a", useForMemberAccess: true }, ...all.slice(3));
  expect(await set.update(changed)).toEqual(['PATCH {"use_for_member_access":true}', 'DELETE {"clients":["b","c"]}']);
  expect(await set.refresh()).toEqual(changed);
  expect(await set.update(clients())).toHaveLength(3);
  expect(simulator.tenant.all("organization-clients")).toEqual([]);
});

describe("the connections of an organization", () => {
  const connections = (...all: Values[]): Values => ({ organizationId, connections: all });
  const [people, staff, former] = ["con_people", "con_staff", "con_former"];
  const declared = connections(
    { connectionId: people, assignMembershipOnLogin: true, isSignupEnabled: true },
    { connectionId: staff, isSignupEnabled: false, organizationConnectionName: "staff" },
  );

  beforeEach(() => {
    for (const [id, strategy] of [
      [people, "auth0"],
      [staff, "okta"],
      [former, "auth0"],
    ] as const)
      simulator.tenant.put("connections", id!, { id, name: id, strategy });
  });

  const settled = async () => {
    const set = new Declared(organizationConnections);
    await set.create(declared);
    return set;
  };

  test("are added one by one, enabled, and settled", async () => {
    const set = new Declared(organizationConnections);
    expect(await set.create(declared)).toEqual([
      `POST ${JSON.stringify({ is_enabled: true, connection_id: people, assign_membership_on_login: true, is_signup_enabled: true })}`,
      `POST ${JSON.stringify({ is_enabled: true, connection_id: staff, is_signup_enabled: false, organization_connection_name: "staff" })}`,
    ]);
    expect(await set.refresh()).toEqual(declared);
    expect(set.changes(declared)).toBe(false);
  });

  test("are changed only where they differ, and go only where they are not declared any more", async () => {
    const set = await settled();
    const changed = connections({ connectionId: people, assignMembershipOnLogin: true }, { connectionId: former });
    expect(await set.update(changed)).toEqual([
      `POST ${JSON.stringify({ is_enabled: true, connection_id: former })}`,
      'PATCH {"is_signup_enabled":false}',
      "DELETE",
    ]);
    expect(await set.refresh()).toEqual(changed);
    expect(simulator.tenant.all("connections").map(({ id }) => id)).toContain(staff);
  });

  test("show what somebody adds and changes, and what would be lost is told", async () => {
    const set = await settled();
    const path = `/organizations/${organizationId}/connections`;
    await management.request({ method: "POST", path, body: { connection_id: former, is_enabled: false } });
    await management.request({ method: "PATCH", path: `${path}/${people}`, body: { is_signup_enabled: false } });
    expect(await set.refresh()).toEqual(
      connections(
        { connectionId: people, assignMembershipOnLogin: true, isSignupEnabled: false },
        { connectionId: staff, isSignupEnabled: false, organizationConnectionName: "staff" },
        { connectionId: former, isEnabled: false },
      ),
    );
    const now = await settingsNow(organizationConnections, declared, tenant);
    expect(adoption(organizationConnections, now!, declared).losses).toEqual([
      expect.stringContaining(`\`connections\` loses { connectionId: "${former}"`),
    ]);
    expect(await set.update(declared)).toEqual(['PATCH {"is_signup_enabled":true}', "DELETE"]);
    expect(await set.remove()).toEqual(["DELETE", "DELETE"]);
    expect(await set.remove()).toEqual([]);
  });

  test("let people sign up only where they become members", () => {
    const wrong = connections({ connectionId: people, isSignupEnabled: true });
    expect(check(organizationConnections, wrong)).toMatchObject([
      { property: "connections", reason: expect.stringContaining("`assignMembershipOnLogin: true`") },
    ]);
  });
});

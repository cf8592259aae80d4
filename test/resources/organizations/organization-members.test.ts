import type { Listing, Values } from "../../../src/definition";
import { Creations, create, read, remove, type Tenant, update } from "../../../src/engine";
import { collect, connect } from "../../../src/management";
import { organizationMember, organizationMemberRole, organizationMembers } from "../../../src/resources";
import { startSimulator } from "../../../src/simulator";

interface Body {
  readonly members: readonly string[];
}

/** A tenant with one organization, whose list of members shows only what is said; a user's organizations follow at once. */
function lateTenant(members: string[], shown: string[] = []) {
  const written: string[] = [];
  const organization = { id: "org_1", name: "acme" };
  const tenant: Tenant = {
    domain: "acme.eu.auth0.com",
    clientId: "own",
    collect: async ({ path }: Listing) => {
      const user = /^\/users\/(.*)\/organizations$/.exec(path)?.[1];
      if (user === undefined) return shown.map((user_id) => ({ user_id }));
      return members.includes(decodeURIComponent(user)) ? [organization] : [];
    },
    listed: async (_, id) => (shown.includes(id) ? { user_id: id } : undefined),
    request: async ({ method, body }) => {
      const named = (body as Body).members;
      written.push(`${method} ${named.length} ${named.join(" ")}`.slice(0, 40));
      const others = members.filter((one) => !named.includes(one));
      members.splice(0, members.length, ...others, ...(method === "POST" ? named : []));
      return undefined;
    },
  };
  return { tenant, members, written };
}

const organizationId = "org_1";
const creations = () => new Creations(undefined, async () => {});

test("a member that the list does not show yet is not gone", async () => {
  const { tenant } = lateTenant([]);
  const { id, state } = await create(organizationMember, { organizationId, userId: "auth0|jane" }, tenant, creations());
  expect(await read(organizationMember, id, state, tenant)).toMatchObject({ inputs: { userId: "auth0|jane" } });
});

test("a member that neither the list nor the user shows is gone", async () => {
  const { tenant, members } = lateTenant([]);
  const { id, state } = await create(organizationMember, { organizationId, userId: "auth0|jane" }, tenant, creations());
  members.length = 0;
  expect(await read(organizationMember, id, state, tenant)).toBeUndefined();
});

describe("the whole set", () => {
  const declared = (members: readonly string[]): Values => ({ organizationId, members });

  test("is as it was declared, before the list shows it", async () => {
    const { tenant } = lateTenant([]);
    const { id, state } = await create(organizationMembers, declared(["a", "b"]), tenant, creations());
    expect((await read(organizationMembers, id, state, tenant))?.inputs).toEqual(declared(["a", "b"]));
  });

  test("loses a member that the list does not show yet, and gets one that it still shows", async () => {
    const { tenant, members } = lateTenant([], ["removed", "b"]);
    const { id, state } = await create(organizationMembers, declared(["a", "b"]), tenant, creations());
    await update(organizationMembers, id, state, declared(["b", "removed"]), tenant);
    expect(members).toContain("removed");
    expect(members).not.toContain("a");
  });

  test("takes with it what the list does not show yet", async () => {
    const { tenant, members } = lateTenant([]);
    const { id, state } = await create(organizationMembers, declared(["a", "b"]), tenant, creations());
    await remove(organizationMembers, id, state, tenant);
    expect(members).toEqual([]);
  });

  test("of 2,000 members changes only what differs, ten at a time", async () => {
    const all = Array.from({ length: 2000 }, (_, index) => `auth0|${index}`);
    const { tenant, written, members } = lateTenant([...all], [...all]);
    const { id, state } = await create(organizationMembers, declared(all), tenant, creations());
    expect(written).toEqual([]);
    const added = Array.from({ length: 25 }, (_, index) => `auth0|new-${index}`);
    await update(organizationMembers, id, state, declared([...all.slice(3), ...added]), tenant);
    expect(written.map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
      "POST 10",
      "POST 10",
      "POST 5",
      "DELETE 3",
    ]);
    expect(members.length).toBe(2022);
  });
});

test("a role that went with its member is gone, and goes again without an error", async () => {
  const simulator = await startSimulator();
  const { url: domain, clientId, clientSecret } = simulator;
  const management = connect({ domain, clientId, clientSecret });
  try {
    for (const id of ["org_1", "org_2"]) simulator.tenant.put("organizations", id, { id, name: id });
    simulator.tenant.put("users", "jane", { user_id: "jane", identities: [] });
    simulator.tenant.put("roles", "rol_1", { id: "rol_1", name: "Admin" });
    const tenant: Tenant = {
      ...{ domain, clientId },
      request: (request) => management.request(request),
      collect: (listing, limit) => collect(management, listing, limit),
    };
    const declared = (organizationId: string) => ({ organizationId, userId: "jane" });
    const givenRole = { roleId: "rol_1" };
    const made = [];
    for (const organizationId of ["org_1", "org_2"])
      made.push({
        member: await create(organizationMember, declared(organizationId), tenant, creations()),
        role: await create(organizationMemberRole, { ...declared(organizationId), ...givenRole }, tenant, creations()),
      });
    const [{ member, role }, other] = made as [(typeof made)[0], (typeof made)[0]];
    await remove(organizationMember, member.id, member.state, tenant);
    expect(await read(organizationMemberRole, role.id, role.state, tenant)).toBeUndefined();
    await remove(organizationMemberRole, role.id, role.state, tenant);
    expect(await read(organizationMemberRole, other.role.id, other.role.state, tenant)).toBeDefined();
  } finally {
    await management.close();
    await simulator.close();
  }
});

import type { Listing, Values } from "../../src/definition";
import { Creations, create, read, remove, type Tenant, update } from "../../src/engine";
import { organizationMember, organizationMembers } from "../../src/resources";

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

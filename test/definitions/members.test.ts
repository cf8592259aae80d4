import { type Property, propertiesOf, type Values } from "../../src/definition";
import { check, undeclared } from "../../src/engine";
import type { Simulator } from "../../src/simulator";
import { enabledClientsWays } from "../../src/simulator/tenant/features";
import { cases, fewest } from "./cases";
import { simulatedTenant } from "./simulated-tenant";
import { Subject, type Tenant } from "./subject";

/** Sets of which the API keeps the members below an endpoint of their own. */
const sets = cases
  .filter(({ varying }) => !varying)
  .flatMap((subject) =>
    propertiesOf(subject.definition.inputs)
      .filter(({ members }) => members)
      .map((property) => ({ name: `${subject.definition.type}.${property.name}`, subject, property })),
  );

test("these are the sets with members of their own", () => {
  expect(sets.map(({ name }) => name)).toEqual(["Connection.enabledClients"]);
});

describe.each(sets)("$name", ({ subject: { definition, decided }, property: { name, wire } }) => {
  const base = fewest(definition, decided);

  test("is refused in `extra`, with the name of the property", () => {
    expect(check(definition, { ...base, extra: { [wire]: ["a"] } })).toEqual([
      {
        property: `extra.${wire}`,
        reason: `is not part of the object in newer tenants, which refuse it there; declare it as \`${name}\``,
      },
    ]);
    expect(check(definition, { ...base, [name]: ["a"], extra: { [wire]: ["a"] } })).toHaveLength(1);
  });

  test("is said to stay once it is no longer declared", () => {
    const said = (members: unknown) => undeclared(definition, { ...base, [name]: members }, base);
    expect(said(["a"])).toEqual([{ property: name, stays: true, isSet: true }]);
    for (const none of [[], null]) expect(said(none)).toEqual([]);
  });
});

describe.each(enabledClientsWays)("in a tenant that keeps members in: %s,", (enabledClients) => {
  const tenant = simulatedTenant({ enabledClients });

  describe.each(sets)("$name", ({ subject: { definition, decided }, property }) => {
    const { name, wire } = property;
    const base = () => fewest(definition, decided);
    const declaring = (members: unknown) => ({ ...base(), [name]: members });

    test("comes, changes, drifts and goes", async () => {
      const resource = new Subject(definition, tenant());
      await resource.create(declaring(["a", "b"]));
      expect(stored(resource, property)).toEqual(["a", "b"]);
      await resource.expectSettled();
      await resource.update(declaring(["b", "c"]));
      expect(stored(resource, property)).toEqual(["b", "c"]);
      await resource.expectSettled();
      changeBehind(resource, property, ["d", "b", "c"]);
      expect([...((await resource.refresh())[name] as string[])].sort()).toEqual(["b", "c", "d"]);
      await resource.update(declaring(["b", "c"]));
      expect(stored(resource, property)).toEqual(["b", "c"]);
      expect((await resource.update(base())).filter(({ method }) => method !== "GET")).toEqual([]);
      expect(stored(resource, property)).toEqual(["b", "c"]);
      await resource.expectSettled();
      await resource.update(declaring([]));
      expect(stored(resource, property)).toEqual([]);
      await resource.expectSettled();
    });

    test.each([[[]], [null]])("that is declared as %j costs no request", async (none) => {
      const resource = new Subject(definition, tenant());
      expect(await resource.create(declaring(none))).toHaveLength(1);
      await resource.expectSettled();
    });

    test.each([
      [[], undefined],
      [[], null],
      [null, undefined],
      [null, []],
      [undefined, null],
      [["a", "a"], ["a"]],
    ])("that was declared as %j and now is as %j, which says the same, is not written", async (before, after) => {
      const resource = new Subject(definition, tenant());
      await resource.create(before === undefined ? base() : declaring(before));
      const writes = await resource.update(after === undefined ? base() : declaring(after));
      if (enabledClients !== "property") expect(writes.filter(({ method }) => method !== "GET")).toEqual([]);
      await resource.expectSettled();
    });

    test("goes along with a change of the object", async () => {
      const resource = new Subject(definition, tenant());
      await resource.create(declaring(["a"]));
      await resource.update({ ...declaring(["a", "b"]), extra: { show_as_button: true } });
      expect(stored(resource, property)).toEqual(["a", "b"]);
      await resource.expectSettled();
    });

    test("leaves alone what is not in the preview", async () => {
      if (enabledClients === "property") return;
      const resource = new Subject(definition, tenant());
      await resource.create(declaring(["a", "b"]));
      changeBehind(resource, property, ["a", "b", "foreign"]);
      await resource.update(declaring(["b", "c"]));
      expect(stored(resource, property)).toEqual(["b", "c", "foreign"]);
    });

    test("is not written when it is so already", async () => {
      const resource = new Subject(definition, tenant());
      await resource.create(declaring(["a"]));
      changeBehind(resource, property, ["a", "b"]);
      const writes = (await resource.update(declaring(["b", "a"]))).filter(({ method }) => method !== "GET");
      expect(writes).toHaveLength(enabledClients === "property" ? 1 : 0);
    });

    test("is taken over whole when it was not declared before", async () => {
      const resource = new Subject(definition, tenant());
      await resource.create(base());
      changeBehind(resource, property, ["other"]);
      await resource.update(declaring(["a"]));
      expect(stored(resource, property)).toEqual(["a"]);
    });

    test("is written in batches, and read page by page", async () => {
      if (enabledClients === "property") return;
      const many = Array.from({ length: 120 }, (_, index) => `client-${String(index).padStart(3, "0")}`);
      const resource = new Subject(definition, tenant());
      const requests = await resource.create(declaring(many));
      expect(requests.map(({ body }) => Array.isArray(body) && body.length)).toEqual([false, 50, 50, 20]);
      await resource.expectSettled();
      expect(stored(resource, property)).toEqual(many);
    });

    test("of an object that is taken over is changed as declared", async () => {
      const before = new Subject(definition, tenant());
      await before.create(declaring(["other"]));
      const resource = new Subject(definition, tenant());
      await resource.create({ ...declaring(["mine"]), adopt: before.id });
      expect(stored(resource, property)).toEqual(["mine"]);
      expect(wire in (await resource.live())).toBe(enabledClients === "property");
    });
  });
});

describe("a tenant without the endpoint", () => {
  const tenant = simulatedTenant({ enabledClients: "property" });

  test.each(sets)("is asked once, and then gets $name with the object", async ({ subject, property }) => {
    const { definition, decided } = subject;
    const declaring = (members: unknown) => ({ ...fewest(definition, decided), [property.name]: members });
    const asked = async (work: (resource: Subject) => Promise<unknown>) => {
      const own = new Subject(definition, tenant());
      await work(own);
      return tenant()
        .simulator.requests()
        .filter(({ status }) => status === 404);
    };
    const create = (resource: Subject) => resource.create(declaring(["a"]));
    // What another test has found out of this tenant is not known of one at another address.
    expect((await asked(create)).length).toBeLessThanOrEqual(1);
    tenant().simulator.reset();
    tenant().simulator.clearRequests();
    expect(await asked(create)).toEqual([]);
    expect(await asked((resource) => resource.create({ ...declaring(["a"]), name: "second" }))).toEqual([]);
  });
});

describe("a refresh in a tenant", () => {
  const both = simulatedTenant({ enabledClients: "both" });
  const endpoint = simulatedTenant({ enabledClients: "endpoint" });

  test.each(sets)("reads $name out of the list, where it holds them", async ({ subject, property }) => {
    expect(await refreshed(both(), subject.definition, subject.decided, property)).toEqual({ list: 1, members: 0 });
  });

  test.each(sets)("asks for $name by one request each, where the list does not", async ({ subject, property }) => {
    expect(await refreshed(endpoint(), subject.definition, subject.decided, property)).toEqual({ list: 1, members: 6 });
  });
});

/** The requests of a refresh of eight objects, of which six declare members. */
async function refreshed(tenant: Tenant, definition: Subject["definition"], decided: Values, property: Property) {
  const objects = Array.from({ length: 8 }, () => new Subject(definition, tenant));
  for (const [index, object] of objects.entries())
    await object.create({
      ...{ ...fewest(definition, decided), name: `object-${index}` },
      ...(index < 6 && { [property.name]: ["a", "b"] }),
    });
  tenant.simulator.clearRequests();
  for (const found of await Promise.all(objects.map((object) => object.refresh())))
    expect(found).not.toHaveProperty("gone");
  const requests = tenant.simulator.requests().filter(({ path }) => !path.startsWith("/oauth"));
  const members = requests.filter(({ route }) => route === property.members!.path).length;
  return { list: requests.length - members, members };
}

/** The members as the tenant keeps them. */
const stored = ({ id, tenant }: Subject, { wire }: Property): string[] =>
  [...((objectOf(tenant.simulator, id)?.[wire] ?? []) as string[])].sort();

const objectOf = ({ tenant }: Simulator, id: string) => tenant.get("connections", id);

const changeBehind = ({ id, tenant }: Subject, { wire }: Property, members: string[]) =>
  tenant.simulator.tenant.patch("connections", id, { [wire]: members });

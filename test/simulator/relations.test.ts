import { relations } from "../../src/simulator/entities";
import { SimulatedTenant } from "../../src/simulator/simulated-tenant";

/** Each collection once for each key by which its objects belong to others. */
const cases = relations.flatMap(({ name, id = "id", belongsTo }) =>
  Object.entries(belongsTo).map(([key, owner]) => ({ name, id, key, owner, to: owner.in })),
);

/** An object that has a value at a path, of which a part may be a list. */
const at = (path: string, value: unknown): Record<string, unknown> =>
  path === "identities.connection" ? { identities: [{ connection: value }] } : { [path]: value };

describe("what belongs to an object goes with it", () => {
  test.each(cases)("$name by $key, in $to", ({ name, id, key, owner }) => {
    const { tenant } = new SimulatedTenant("tenant.localhost");
    const value = owner.by === undefined ? "the-owner" : "its-value";
    tenant.put(owner.in, "the-owner", { [owner.by ?? "id"]: value });
    const isListed = key === "enabled_clients";
    // Of what its owner has one of, the owner's id is the id.
    const [one, two] = id === key ? [value, "another"] : ["one", "two"];
    tenant.put(name, one, { [id]: one, ...at(key, isListed ? [value, "another"] : value) });
    tenant.put(name, two, { [id]: two, ...at(key, isListed ? ["another"] : "another") });
    tenant.delete(owner.in, "the-owner");
    expect(tenant.get(name, one)).toEqual(isListed ? { [id]: one, [key]: ["another"] } : undefined);
    expect(tenant.get(name, two)).toBeDefined();
  });

  test("and so does what belongs to that", () => {
    const { tenant } = new SimulatedTenant("tenant.localhost");
    tenant.put("clients", "mine", { client_id: "mine" });
    tenant.put("client-grants", "grant", { id: "grant", client_id: "mine" });
    tenant.put("organization-client-grants", "link", { id: "link", grant_id: "grant" });
    tenant.delete("clients", "mine");
    expect(tenant.get("organization-client-grants", "link")).toBeUndefined();
  });
});

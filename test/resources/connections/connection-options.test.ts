import type { Values, Wire } from "../../../src/definition";
import { connection } from "../../../src/resources";
import { allScopes } from "../../../src/simulator/entities";
import { simulatedTenant } from "../../definitions/simulated-tenant";
import { providerFor, Subject } from "../../definitions/subject";

const options = { clientId: "abc", clientSecret: "a secret of the application", scope: ["a"] };
const declared: Values = { name: "people", strategy: "oauth2", options };
const without = (...scopes: string[]) => allScopes.filter((scope) => !scopes.includes(scope));

function previewed(resource: Subject, inputs: Values) {
  const provider = providerFor(connection, resource.tenant.simulator);
  return provider.diff(resource.id, resource.state, inputs);
}

describe("options that Auth0 does not answer to this token", () => {
  const tenant = simulatedTenant({ scopes: without("read:connections_options") });
  const stored = (id: string) => tenant().simulator.tenant.get("connections", id)?.["options"] as Wire;

  async function existing(): Promise<Subject> {
    const resource = new Subject(connection, tenant());
    await resource.create(declared);
    tenant().simulator.tenant.patch("connections", resource.id, { options: { ...stored(resource.id), theirs: [1] } });
    expect(await resource.live()).not.toHaveProperty("options");
    return resource;
  }

  test("are not taken for removed, neither by a refresh nor after an update of something else", async () => {
    const resource = await existing();
    await resource.expectSettled();
    const before = stored(resource.id);
    await resource.update({ ...declared, displayName: "People" });
    await resource.expectSettled();
    expect(stored(resource.id)).toEqual(before);
  });

  test.each<[string, Values]>([
    ["changed", { ...declared, options: { ...options, scope: ["b"] } }],
    ["no longer declared", { name: "people", strategy: "oauth2" }],
  ])("are not wiped: %s", async (_, inputs) => {
    const resource = await existing();
    const before = stored(resource.id);
    await expect(previewed(resource, inputs)).rejects.toThrow("`read:connections_options`");
    await expect(resource.update(inputs)).rejects.toThrow("`read:connections_options`");
    expect(stored(resource.id)).toEqual(before);
  });

  test("are not wiped when they are declared for the first time, or the connection is taken over", async () => {
    const resource = new Subject(connection, tenant());
    await resource.create({ name: "people", strategy: "oauth2" });
    const before = { client_id: "theirs", client_secret: "theirs" };
    tenant().simulator.tenant.patch("connections", resource.id, { options: before });
    await expect(resource.update(declared)).rejects.toThrow("`read:connections_options`");
    const taking = new Subject(connection, tenant());
    await expect(taking.create({ ...declared, adopt: "ifExists" })).rejects.toThrow("`read:connections_options`");
    expect(stored(resource.id)).toEqual(before);
  });
});

describe("without the scope to update options", () => {
  const tenant = simulatedTenant({ scopes: without("update:connections_options") });

  test("an update of something else goes on, and one of them names the scope", async () => {
    const resource = new Subject(connection, tenant());
    await resource.create(declared);
    await resource.update({ ...declared, displayName: "People" });
    await expect(resource.update({ ...declared, options: { ...options, scope: ["b"] } })).rejects.toThrow(
      "Grant the scope update:connections_options to the application",
    );
  });
});

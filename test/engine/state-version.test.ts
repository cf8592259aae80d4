import type { Values } from "../../src/definition";
import { type Migration, migrated, read, stateVersion } from "../../src/engine";
import { gadget, tenantThat } from "./gadget";

const rename: Migration = (_, { label, ...state }) => ({ ...state, title: label });
const count: Migration = (_, state) => ({ ...state, steps: Number(state["steps"] ?? 0) + 1 });

describe("a state of an earlier version", () => {
  test.each<[string, Values, Values]>([
    ["without a version is the first", { label: "a" }, { title: "a", steps: 1, __version: 3 }],
    ["1 goes through every step", { label: "a", __version: 1 }, { title: "a", steps: 1, __version: 3 }],
    ["2 goes through the steps after it", { label: "a", __version: 2 }, { label: "a", steps: 1, __version: 3 }],
    ["that is this one stays as it is", { label: "a", __version: 3 }, { label: "a", __version: 3 }],
  ])("%s", (_, state, expected) => {
    expect(migrated(gadget, state, [rename, count])).toEqual(expected);
  });
});

test("a state of a later version is not touched", () => {
  expect(() => migrated(gadget, { __version: stateVersion + 1 })).toThrow(
    /managed by a newer version of pulumi-dynamic-auth0.*Nothing was done\. Install the newer version again\./,
  );
});

test("what is read is of this version", async () => {
  const { tenant } = tenantThat(() => ({ gadget_id: "g1", name: "a" }));
  const found = await read(gadget, "g1", { __tenant: tenant.domain, name: "a" }, tenant);
  expect(found!.state).toMatchObject({ __version: stateVersion });
});

import { collection, type Definition, type Values, type Wire } from "../../src/definition";
import { read } from "../../src/engine";
import { gadget, tenantThat } from "./gadget";

const state = { __tenant: "acme.eu.auth0.com", name: "one", label: "a", callbacks: ["x"], createdAt: "then" };
const alone = { gadget_id: "g1", name: "one", label: "alone", callbacks: ["x"], created_at: "then" };

type List = Exclude<Definition["list"], string | undefined>;

/** Reads the object where its list has this item. */
async function readBeside(item: Wire | undefined, peculiarity: Partial<List> = {}) {
  const list = { path: "/gadgets", key: "gadgets", by: "page", id: "gadget_id", ...peculiarity } as const;
  const { tenant, requests } = tenantThat(() => alone);
  const asked: unknown[] = [];
  const listed = async (list: List, id: string) => {
    asked.push([list.path, id]);
    return item;
  };
  const found = await read({ ...gadget, list }, "g1", state, { ...tenant, listed });
  return { inputs: found?.inputs, state: found?.state, requests: requests.length, asked };
}

const item = { gadget_id: "g1", name: "one", label: "a", callbacks: ["x"], created_at: "now" };

test("an object that its list holds needs no request", async () => {
  const { inputs, state, requests, asked } = await readBeside(item);
  expect(asked).toEqual([["/gadgets", "g1"]]);
  expect(requests).toBe(0);
  expect(inputs).toEqual({ name: "one", label: "a", callbacks: ["x"] });
  expect(state).toMatchObject({ createdAt: "now" });
});

test("drift is seen in the list as well", async () => {
  const { inputs, requests } = await readBeside({ ...item, label: "b" });
  expect(requests).toBe(0);
  expect(inputs).toMatchObject({ label: "b" });
});

test.each<[string, Wire | undefined, Partial<List>]>([
  ["the list does not hold", undefined, {}],
  ["the list shows without a declared property", { ...item, label: undefined }, {}],
  ["the list shows with null in place of a declared property", { ...item, label: null }, {}],
  ["a list that lags shows changed", { ...item, label: "b" }, { lags: true }],
  ["the list says too little of", item, { complete: () => undefined }],
  ["has a list of other objects", item, { id: undefined } as Partial<List>],
])("an object that %s is read by itself", async (_, listed, peculiarity) => {
  const { inputs, requests } = await readBeside(listed, peculiarity);
  expect(requests).toBe(1);
  expect(inputs).toMatchObject({ label: "alone" });
});

test("a list that lags is believed where nothing has changed", async () => {
  expect((await readBeside(item, { lags: true })).requests).toBe(0);
});

test("an item is completed from what is known", async () => {
  const complete = (found: Wire, known: Values) => ({ ...found, created_at: known["createdAt"] });
  const { state, requests } = await readBeside(item, { complete });
  expect(requests).toBe(0);
  expect(state).toMatchObject({ createdAt: "then" });
});

test("a collection knows its list by path and id", () => {
  const { list } = collection({
    ...gadget,
    path: "/gadgets",
    id: "gadget_id",
    scope: "gadgets",
    list: { key: "gadgets", by: "checkpoint" },
  });
  expect(list).toEqual({ path: "/gadgets", id: "gadget_id", key: "gadgets", by: "checkpoint" });
});

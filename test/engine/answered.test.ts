import type { Values } from "../../src/definition";
import { create, diff, read } from "../../src/engine";
import { gadget, tenantThat } from "./gadget";

/** The state of a gadget of which the API makes something else than what is sent. */
async function stateOf(inputs: Values, answer: Values): Promise<Values> {
  const { tenant } = tenantThat(() => ({ gadget_id: "g1", ...inputs, ...answer }));
  return (await create(gadget, inputs, tenant)).state;
}

const answeredIn = (state: Values): unknown => state["__answered"];

async function refreshed(state: Values, live: Values) {
  const { tenant } = tenantThat(() => ({ gadget_id: "g1", ...live }));
  return (await read(gadget, "g1", state, tenant))!;
}

const urls = Array.from({ length: 40 }, (_, index) => `https://scope.example.com/${index}`);

describe("what the API makes of a declaration", () => {
  const declared = { name: "a", callbacks: ["https://short"] };

  test("is kept when it is short, and as a digest when it is long", async () => {
    expect(answeredIn(await stateOf({ name: "a", label: "Text" }, { label: "text" }))).toEqual({ label: "text" });
    expect(answeredIn(await stateOf({ name: "a", label: "Text" }, { label: null }))).toEqual({ label: null });
    const digest = expect.stringMatching(/^sha256:[\w-]{16}$/);
    expect(answeredIn(await stateOf(declared, { callbacks: urls }))).toEqual({ callbacks: digest });
  });

  test("is no drift as long as it means the same, and shown whole when it changes", async () => {
    const state = await stateOf(declared, { callbacks: urls });
    const same = await refreshed(state, { name: "a", callbacks: [...urls].reverse() });
    expect(same).toEqual({ state, inputs: declared });
    const changed = [...urls.slice(1), "https://other.example.com"];
    const drifted = await refreshed(state, { name: "a", callbacks: changed });
    expect(drifted.inputs).toEqual({ name: "a", callbacks: changed });
    expect(diff(gadget, drifted.state, declared).changes).toBe(true);
  });

  test("is known for what it is when it holds a secret, so that it is masked", async () => {
    const password = "a secret as the API normalises it, which is long";
    const secrets = { options: { api_token: password } };
    expect(answeredIn(await stateOf({ name: "a", password: "other" }, { password }))).toEqual({ password });
    const state = await stateOf({ name: "a", options: { api_token: "other" } }, secrets);
    expect(answeredIn(state)).toEqual({ "options/api_token": password });
  });

  test("of version 1 was kept whole, and is read", async () => {
    const state = { ...(await stateOf(declared, {})), __version: 1, __answered: { callbacks: urls } };
    const same = await refreshed(state, { name: "a", callbacks: [...urls].reverse() });
    expect(same.inputs).toEqual(declared);
  });
});

test("what the API chose and cannot change may be declared later, whatever its length, and nothing else", async () => {
  const model = "a model with a name that is longer than a digest";
  const state = await stateOf({ name: "a" }, { model });
  expect(answeredIn(state)).toEqual({ model: expect.stringMatching(/^sha256:/) });
  expect(diff(gadget, state, { name: "a", model }).replaces).toEqual([]);
  expect(diff(gadget, state, { name: "a", model: `${model}r` }).replaces).toEqual(["model"]);
});

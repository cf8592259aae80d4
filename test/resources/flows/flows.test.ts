import type { Values } from "../../../src/definition";
import { check, read } from "../../../src/engine";
import { flow } from "../../../src/resources/flows/flow";
import { flowVaultConnection } from "../../../src/resources/flows/flow-vault-connection";
import { form } from "../../../src/resources/forms/form";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

const bearer = { name: "Loyalty", appId: "HTTP", setup: { type: "BEARER", token: "a-token-of-ours" } };

const readAgain = async (definition: typeof flow, { id, state }: { id: string; state: Values }) =>
  (await read(definition, id, state, tenant.management))!;

test("a setup that somebody else has changed is seen by its fingerprint, and set again", async () => {
  const made = await tenant.up(flowVaultConnection, bearer);
  await tenant.settled(flowVaultConnection, made, bearer);
  const path = `/flows/vault/connections/${made.id}`;
  const setup = { type: "BEARER", token: "of-somebody-else" };
  await tenant.management.request({ method: "PATCH", path, body: { setup } });
  const found = await readAgain(flowVaultConnection, made);
  expect(found.inputs).toEqual({ name: "Loyalty", appId: "HTTP" });
  expect((await readAgain(flowVaultConnection, { id: made.id, state: found.state })).inputs).toEqual(found.inputs);
  tenant.sent();
  const state = await tenant.change(flowVaultConnection, { id: made.id, state: found.state }, bearer);
  expect(tenant.sent()).toEqual([[`PATCH ${path}`, { setup: bearer.setup }]]);
  await tenant.settled(flowVaultConnection, { id: made.id, state }, bearer);
});

test("a change of our own gives another fingerprint, which is no difference", async () => {
  const made = await tenant.up(flowVaultConnection, bearer);
  const renamed = { ...bearer, name: "Loyalty programme" };
  tenant.sent();
  const state = await tenant.change(flowVaultConnection, made, renamed);
  expect(tenant.sent()).toEqual([[`PATCH /flows/vault/connections/${made.id}`, { name: renamed.name }]]);
  expect(state["fingerprint"]).not.toBe(made.state["fingerprint"]);
  await tenant.settled(flowVaultConnection, { id: made.id, state }, renamed);
});

test.each([
  ["another app", { ...bearer, appId: "http" }, "appId"],
  ["a setup of another app", { ...bearer, appId: "AUTH0" }, "setup.clientId"],
  ["a setup without its token", { ...bearer, setup: { type: "BEARER" } }, "setup.token"],
])("%s is refused before anything is sent", (_, inputs, property) => {
  expect(check(flowVaultConnection, inputs).map((failure) => failure.property)).toContain(property);
});

test("an app that this version does not know takes any setup", () => {
  expect(check(flowVaultConnection, { name: "New", appId: "NEW_APP", setup: { any: 1 } })).toEqual([]);
});

const request = { id: "ask", type: "HTTP", action: "SEND_REQUEST", params: { url: "https://example.com" } };

test("the order of keys within actions is no difference, and other actions are", async () => {
  const inputs = { name: "Points", actions: [request] };
  const { id, state } = await tenant.up(flow, inputs);
  const actions = [{ params: { url: "https://example.com" }, action: "SEND_REQUEST", type: "HTTP", id: "ask" }];
  tenant.simulator.tenant.patch("flows", id, { actions });
  await tenant.settled(flow, { id, state }, inputs);
  const others = [{ ...request, id: "other" }];
  tenant.simulator.tenant.patch("flows", id, { actions: others });
  expect((await readAgain(flow, { id, state })).inputs["actions"]).toEqual(others);
});

test("what a known action or node lacks is named before anything is sent, at every depth", () => {
  const inner = { id: "user", type: "AUTH0", action: "GET_USER", params: { user_id: "auth0|jane" } };
  const params = { if: true, else: [inner] };
  const actions = [
    { ...request, params: {} },
    { id: "if", type: "FLOW", action: "BOOLEAN_CONDITION", params },
  ];
  expect(check(flow, { name: "Points", actions })).toEqual([
    {
      property: "actions",
      reason:
        "`actions[0].params.url` is required for HTTP SEND_REQUEST; `actions[1].params.else[0].params.connection_id` is required for AUTH0 GET_USER",
    },
  ]);
  const components = [{ id: "next", category: "BLOCK", type: "NEXT_BUTTON" }];
  const nodes = [
    { id: "page", type: "STEP", config: { components } },
    { id: "points", type: "FLOW" },
  ];
  expect(check(form, { name: "Profile", nodes }).map(({ reason }) => reason)).toEqual([
    "`nodes[0].config.components[0].config.text` is required for NEXT_BUTTON; `nodes[1].config.flow_id` is required for FLOW",
  ]);
});

test("actions of the future are taken as they are", () => {
  const actions = [{ id: "new", type: "NEW", action: "THING", params: { some_thing: 1 }, new_key: true }];
  expect(check(flow, { name: "New", actions })).toEqual([]);
});

test("a form that is no longer declared in part goes back to none of it", async () => {
  const whole = { name: "Profile", style: { css: "h1 {}" }, start: { next_node: "$ending" } };
  const made = await tenant.up(form, whole);
  tenant.sent();
  const state = await tenant.change(form, made, { name: "Profile", start: { next_node: "$ending" } });
  expect(tenant.sent()).toEqual([[`PATCH /forms/${made.id}`, { style: null }]]);
  await tenant.settled(form, { id: made.id, state }, { name: "Profile", start: { next_node: "$ending" } });
});

test("an empty part of a form, which Auth0 does not answer, is no difference", async () => {
  const inputs = { name: "Empty", messages: {}, nodes: [], style: {} };
  await tenant.settled(form, await tenant.up(form, inputs), inputs);
});

import { check, diff } from "../../../src/engine";
import { action } from "../../../src/resources/actions/action";
import { actionModule } from "../../../src/resources/actions/action-module";
import { actionModuleRollback } from "../../../src/resources/actions/action-module-rollback";
import { actionTest } from "../../../src/resources/actions/action-test";
import { actionVersionDeployment } from "../../../src/resources/actions/action-version-deployment";
import { triggerAction } from "../../../src/resources/actions/trigger-action";
import { triggerActions } from "../../../src/resources/actions/trigger-actions";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

beforeEach(() => tenant.simulator.reset());

const code = "exports.onExecutePostLogin = async (event, api) => {};";
const postLogin = { name: "Log in", supportedTriggers: [{ id: "post-login", version: "v3" }], code };
const path = "/actions/actions";

/** What the simulator keeps of an action. */
const kept = (id: string) => tenant.simulator.tenant.get("actions", id)!;

describe("an action", () => {
  test("is saved, built, deployed, changed and deleted", async () => {
    const declared = {
      ...postLogin,
      secrets: { KEY: "first" },
      dependencies: [{ name: "lodash", version: "4.17.21" }],
    };
    const created = await tenant.up(action, declared);
    expect(tenant.sent().slice(1)).toEqual([
      [`POST ${path}`, expect.objectContaining({ secrets: [{ name: "KEY", value: "first" }] })],
      `GET ${path}/${created.id}`,
      `POST ${path}/${created.id}/deploy`,
      `GET ${path}/${created.id}`,
    ]);
    await tenant.settled(action, created, declared);
    const state = await tenant.change(action, created, { ...declared, secrets: { KEY: "second" } });
    expect(state["deployedVersion"]).toMatchObject({ number: 2 });
    await tenant.down(action, { id: created.id, state });
    expect(await tenant.isGone(action, { id: created.id, state })).toBe(true);
  });

  test("that stays a draft is not deployed, until it is declared to be", async () => {
    const draft = { ...postLogin, deploy: false };
    const created = await tenant.up(action, draft);
    expect(kept(created.id)["deployed"]).toBeUndefined();
    await tenant.settled(action, created, draft);
    const state = await tenant.change(action, created, postLogin);
    expect(state["allChangesDeployed"]).toBe(true);
    await tenant.settled(action, { id: created.id, state }, postLogin);
  });

  test("whose build fails stays in the state, with the lines of the build, and is deployed once it is corrected", async () => {
    const broken = { ...postLogin, dependencies: [{ name: "lodash", version: "no version" }] };
    const failure = await tenant.up(action, broken).catch((error) => error);
    expect(failure).toMatchObject({ name: "PartialCreation" });
    expect(failure.message).toMatch(
      /failed to build, so that nothing was deployed:\n {2}- No matching version found for lodash@no version/,
    );
    const { id, properties: state } = failure;
    // What runs nowhere is seen as missing, so that the next up saves and deploys it.
    expect(diff(action, state, broken).changes).toBe(true);
    const declared = { ...postLogin, dependencies: [{ name: "lodash", version: "4.17.21" }] };
    const after = await tenant.change(action, { id, state }, declared);
    await tenant.settled(action, { id, state: after }, declared);
  });

  test("is its draft and what runs: either of somebody else is drift, and neither is deployed by an update", async () => {
    const created = await tenant.up(action, postLogin);
    const foreign = "exports.onExecutePostLogin = async (event, api) => { api.access.deny('all'); };";
    await tenant.management.request({ method: "PATCH", path: `${path}/${created.id}`, body: { code: foreign } });
    const drifted = await tenant.refreshed(action, created);
    expect(drifted.inputs).toMatchObject({ code: foreign });
    const renamed = { ...postLogin, name: "Log in again" };
    // Without a refresh nobody knows of the draft: the update saves the whole of what is declared.
    const state = await tenant.change(action, created, renamed);
    await tenant.settled(action, { id: created.id, state }, renamed);
    expect(kept(created.id)["code"]).toBe(code);
    await tenant.management.request({ method: "PATCH", path: `${path}/${created.id}`, body: { code: foreign } });
    await tenant.management.request({ method: "POST", path: `${path}/${created.id}/deploy` });
    expect((await tenant.refreshed(action, { id: created.id, state })).inputs).toMatchObject({ code: foreign });
  });

  test("has its secrets back that somebody else has set or removed, and loses none of somebody else's", async () => {
    const declared = { ...postLogin, secrets: { ONE: "first", TWO: "second" } };
    const created = await tenant.up(action, declared);
    const set = async (...secrets: { name: string; value: string }[]) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await tenant.management.request({ method: "PATCH", path: `${path}/${created.id}`, body: { secrets } });
      await tenant.management.request({ method: "POST", path: `${path}/${created.id}/deploy` });
    };
    await set({ name: "ONE", value: "other" });
    const drifted = await tenant.refreshed(action, created);
    expect(diff(action, drifted.state, declared).changes).toBe(true);
    tenant.sent();
    const state = await tenant.change(action, drifted, declared);
    expect(tenant.sent()).toContainEqual([
      `PATCH ${path}/${created.id}`,
      expect.objectContaining({
        secrets: expect.arrayContaining([
          { name: "ONE", value: "first" },
          { name: "TWO", value: "second" },
        ]),
      }),
    ]);
    await tenant.settled(action, { id: created.id, state }, declared);
    await set({ name: "ONE", value: "first" }, { name: "TWO", value: "second" }, { name: "THREE", value: "third" });
    const added = { ...declared, secrets: { ...declared.secrets, FOUR: "fourth" } };
    await expect(tenant.change(action, { id: created.id, state }, added)).rejects.toThrow(
      /`secrets.THREE` masked only/,
    );
  });

  test("with code that does not parse is refused before anything is sent", () => {
    const broken = { ...postLogin, code: "exports.onExecutePostLogin = async (event, api) => {\n  if (\n};" };
    expect(check(action, broken)).toEqual([
      { property: "code", reason: "is no JavaScript that Node.js can load: Unexpected token in line 3, column 1" },
    ]);
    expect(check(action, { ...postLogin, code: "#!/usr/bin/env node\nreturn;" })).toEqual([]);
  });

  test("and others at the same time are looked for in their list", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Log in ${index}`);
    await Promise.all(names.map((name) => tenant.up(action, { ...postLogin, name })));
    const byId = tenant.sent().filter((line) => String(line).startsWith(`GET ${path}/`));
    expect(byId.length).toBeLessThan(12);
  });
});

/** Actions that are deployed. */
const deployed = (...names: string[]) =>
  Promise.all(names.map(async (name) => (await tenant.up(action, { ...postLogin, name })).id));

/** The order of the trigger. */
async function order(): Promise<unknown[]> {
  const { bindings } = await tenant.management.request<{ bindings: { action: { id: string } }[] }>({
    method: "GET",
    path: "/actions/triggers/post-login/bindings",
  });
  return bindings.map((binding) => binding.action.id);
}

describe("the order of a trigger", () => {
  const trigger = "post-login";

  test("is as declared, and taken back without those of others", async () => {
    const [one, two, three] = await deployed("one", "two", "three");
    const declared = { trigger, actions: [{ actionId: two }, { actionId: one, displayName: "First of all" }] };
    const created = await tenant.up(triggerActions, declared);
    expect(await order()).toEqual([two, one]);
    await tenant.settled(triggerActions, created, declared);
    const turned = { trigger, actions: [...declared.actions].reverse() };
    const state = await tenant.change(triggerActions, created, turned);
    expect(await order()).toEqual([one, two]);
    await tenant.up(triggerAction, { trigger, actionId: three });
    expect((await tenant.refreshed(triggerActions, { id: trigger, state })).inputs).toMatchObject({
      actions: [{ actionId: one }, { actionId: two }, { actionId: three }],
    });
    await tenant.down(triggerActions, { id: created.id, state });
    expect(await order()).toEqual([three]);
  });

  test("is changed for one action where that is declared to be, and what is asked for together goes together", async () => {
    const [one, two, three, four] = await deployed("one", "two", "three", "four");
    tenant.sent();
    await Promise.all([one, two].map((actionId) => tenant.up(triggerAction, { trigger, actionId })));
    const writes = tenant.sent().filter((line) => String(line).startsWith("PATCH"));
    expect(writes).toHaveLength(1);
    const before = { trigger, actionId: three, before: two };
    const between = await tenant.up(triggerAction, before);
    expect(await order()).toEqual([one, three, two]);
    await tenant.up(triggerAction, { trigger, actionId: four, position: "first" });
    expect(await order()).toEqual([four, one, three, two]);
    await tenant.settled(triggerAction, between, before);
    const bindings = [two, three].map((value) => ({ ref: { type: "action_id", value } }));
    await tenant.management.request({
      method: "PATCH",
      path: "/actions/triggers/post-login/bindings",
      body: { bindings },
    });
    const drifted = await tenant.refreshed(triggerAction, between);
    expect(drifted.inputs).toEqual({ trigger, actionId: three });
    await tenant.change(triggerAction, drifted, before);
    expect(await order()).toEqual([three, two]);
    await tenant.down(triggerAction, between);
    expect(await order()).toEqual([two]);
  });

  test("keeps an action from being deleted, unless that may unbind it", async () => {
    const [one, two] = await deployed("one", "two");
    await tenant.up(triggerActions, { trigger, actions: [{ actionId: one }, { actionId: two }] });
    const state = { ...postLogin, name: "one", actionId: one };
    await expect(tenant.down(action, { id: one!, state })).rejects.toThrow(/bound to a trigger.*`allowUnbind: true`/s);
    expect(await order()).toEqual([one, two]);
    await tenant.down(action, { id: one!, state: { ...state, allowUnbind: true } });
    expect(await order()).toEqual([two]);
  });

  test("of one that is refused fails for that one alone", async () => {
    const [one] = await deployed("one");
    const { id: draft } = await tenant.up(action, { ...postLogin, name: "draft", deploy: false });
    const both = [one, draft].map((actionId) => tenant.up(triggerAction, { trigger, actionId }));
    const [good, bad] = await Promise.allSettled(both);
    expect([good!.status, bad!.status]).toEqual(["fulfilled", "rejected"]);
    expect(await order()).toEqual([one]);
  });
});

test("an earlier version is deployed again, and runs", async () => {
  const { id, state } = await tenant.up(action, postLogin);
  const { id: versionId } = state["deployedVersion"] as { id: string };
  const other = { ...postLogin, code: "exports.onExecutePostLogin = async () => { throw new Error('no'); };" };
  const changed = await tenant.change(action, { id, state }, other);
  await tenant.up(actionVersionDeployment, { actionId: id, versionId });
  expect((await tenant.refreshed(action, { id, state: changed })).inputs).toMatchObject({ code });
});

test("a draft that fails with a payload fails the test of it", async () => {
  const { id } = await tenant.up(action, {
    ...postLogin,
    code: "exports.onExecutePostLogin = async ({ user }) => { await null; if (!user) throw new TypeError('nobody'); };",
  });
  await tenant.up(actionTest, { actionId: id, payload: { event: { user: { name: "Jane" } } } });
  const failing = tenant.up(actionTest, { actionId: id, payload: { event: {} } });
  await expect(failing).rejects.toThrow("fails with this payload: TypeError: nobody");
});

test("a module is published, changed and rolled back", async () => {
  const declared = { name: "greetings", code: "module.exports = () => 'hello';", secrets: { KEY: "first" } };
  const created = await tenant.up(actionModule, declared);
  const { latestVersion } = created.state as { latestVersion: { id: string } };
  expect(latestVersion).toMatchObject({ versionNumber: 1 });
  await tenant.settled(actionModule, created, declared);
  const changed = { ...declared, code: "module.exports = () => 'good day';" };
  const state = await tenant.change(actionModule, created, changed);
  expect(state["latestVersion"]).toMatchObject({ versionNumber: 2 });
  await tenant.settled(actionModule, { id: created.id, state }, changed);
  await tenant.up(actionModuleRollback, { moduleId: created.id, moduleVersionId: latestVersion.id });
  expect(await tenant.refreshed(actionModule, { id: created.id, state })).toMatchObject({
    inputs: { name: "greetings" },
  });
  await tenant.down(actionModule, { id: created.id, state });
});

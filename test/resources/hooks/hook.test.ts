import type { Values } from "../../../src/definition";
import { check, read } from "../../../src/engine";
import { hook } from "../../../src/resources/hooks/hook";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());
beforeEach(() => tenant.simulator.reset());

const declaring = (secrets: Values, more: Values = {}) => ({
  ...{ name: "Check domain", triggerId: "pre-user-registration", script: "module.exports = () => {}" },
  ...{ secrets, ...more },
});

type Made = Awaited<ReturnType<TenantUnderTest["up"]>>;

const secretsOf = ({ id }: Made) => tenant.simulator.tenant.get("hooks", id)!["secrets"];

const somebodyAdds = ({ id }: Made, secrets: Values) => tenant.given("POST", `/hooks/${id}/secrets`, secrets);

const readAgain = async ({ id, state }: Made) => (await read(hook, id, state, tenant.management))!;

test("secrets are added, changed and taken away by their own requests, and those of others stay", async () => {
  const before = declaring({ KEPT: "same", CHANGED: "one", GONE: "old" });
  const made = await tenant.up(hook, before);
  await tenant.settled(hook, made, before);
  await somebodyAdds(made, { THEIRS: "not ours" });
  await tenant.settled(hook, made, before);
  tenant.sent();
  const after = declaring({ KEPT: "same", CHANGED: "two", NEW: "new" }, { enabled: true });
  const state = await tenant.change(hook, made, after);
  const path = `/hooks/${made.id}`;
  expect(tenant.sent()).toEqual([
    `GET ${path}/secrets`,
    [`PATCH ${path}/secrets`, { CHANGED: "two" }],
    [`POST ${path}/secrets`, { NEW: "new" }],
    [`PATCH ${path}`, { enabled: true }],
    [`DELETE ${path}/secrets`, ["GONE"]],
  ]);
  expect(secretsOf(made)).toEqual({ KEPT: "same", CHANGED: "two", NEW: "new", THEIRS: "not ours" });
  await tenant.settled(hook, { id: made.id, state }, after);
  const { secrets: _, ...none } = after;
  await tenant.change(hook, { id: made.id, state }, none);
  expect(secretsOf(made)).toEqual({ THEIRS: "not ours" });
});

test("the first secrets may come along with another change that is made of what the hook has", async () => {
  const { secrets: _, ...before } = declaring({}, { dependencies: { axios: "1.0.0" } });
  const made = await tenant.up(hook, before);
  await somebodyAdds(made, { THEIRS: "not ours" });
  const after = declaring({ OURS: "new" }, { dependencies: { axios: "1.1.0" } });
  const state = await tenant.change(hook, made, after);
  expect(secretsOf(made)).toEqual({ THEIRS: "not ours", OURS: "new" });
  await tenant.settled(hook, { id: made.id, state }, after);
});

test("a secret that somebody else has taken away is seen, and added again", async () => {
  const inputs = declaring({ KEPT: "kept", LOST: "lost" });
  const made = await tenant.up(hook, inputs);
  tenant.simulator.tenant.patch("hooks", made.id, { secrets: { KEPT: "kept" } });
  const found = await readAgain(made);
  expect(found.inputs).toEqual(declaring({ KEPT: "kept" }));
  await tenant.change(hook, { id: made.id, state: found.state }, inputs);
  expect(secretsOf(made)).toEqual({ KEPT: "kept", LOST: "lost" });
});

test("a secret that somebody else has added under the same name is given the declared value", async () => {
  const made = await tenant.up(hook, declaring({ OWN: "own" }));
  await somebodyAdds(made, { SHARED: "theirs" });
  await tenant.change(hook, made, declaring({ OWN: "own", SHARED: "ours" }));
  expect(secretsOf(made)).toEqual({ OWN: "own", SHARED: "ours" });
});

const twenty = (start: string) => Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${start}${at}`, "value"]));

test("as many as a hook may have are replaced by others, and more are refused before anything is sent", async () => {
  const made = await tenant.up(hook, declaring(twenty("OLD")));
  await tenant.change(hook, made, declaring(twenty("NEW")));
  expect(secretsOf(made)).toEqual(twenty("NEW"));
  expect(check(hook, declaring({ ...twenty("A"), MORE: "value" }))).toEqual([
    { property: "secrets", reason: "must have at most 20 secrets" },
  ]);
});

test("a hook without declared secrets is not asked for them", async () => {
  const { secrets: _, ...inputs } = declaring({});
  const made = await tenant.up(hook, inputs);
  tenant.sent();
  await tenant.settled(hook, made, inputs);
  expect(tenant.sent()).toEqual([`GET /hooks/${made.id}`]);
});

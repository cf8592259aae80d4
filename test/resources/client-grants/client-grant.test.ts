import type { Values } from "../../../src/definition";
import { check } from "../../../src/engine";
import { clientGrant } from "../../../src/resources/client-grants/client-grant";
import { TenantUnderTest } from "../tenant-under-test";

const audience = "https://api.example.com";
let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

test.each([
  [{ scope: ["read:a"], allowAllScopes: true }, "scope either `scope` or `allowAllScopes` can be set, and not both"],
  [{ clientId: "a", defaultFor: "third_party_clients" }, "clientId either `clientId` or `defaultFor` must be set"],
])("refuses %j", (inputs, reason) => {
  const failures = check(clientGrant, { clientId: "a", audience, ...inputs });
  expect(failures.map(({ property, reason }) => `${property} ${reason}`).join("\n")).toMatch(reason);
});

test("goes from a list of scopes to all of them and back, an update each", async () => {
  await tenant.given("POST", "/resource-servers", { identifier: audience, scopes: [{ value: "read:a" }] });
  const { client_id: clientId } = await tenant.given("POST", "/clients", { name: "App" });
  const listed = { clientId, audience, scope: ["read:a"] };
  const all = { clientId, audience, allowAllScopes: true };
  let grant = await tenant.up(clientGrant, listed);
  tenant.sent();
  const expectUpdate = async (inputs: Values, body: Values) => {
    grant = { ...grant, state: await tenant.change(clientGrant, grant, inputs) };
    expect(tenant.sent()).toEqual([[`PATCH /client-grants/${grant.id}`, body]]);
    await tenant.settled(clientGrant, grant, inputs);
    tenant.sent();
  };
  await expectUpdate(all, { allow_all_scopes: true, scope: null });
  await expectUpdate(listed, { allow_all_scopes: null, scope: ["read:a"] });
});

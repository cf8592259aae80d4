import { check, diff } from "../../../src/engine";
import { resourceServer } from "../../../src/resources/resource-servers/resource-server";
import { TenantUnderTest } from "../tenant-under-test";

const identifier = "https://api.example.com";

test("the order of scopes is no change, and a new identifier replaces", () => {
  const scopes = [{ value: "read:a" }, { value: "write:a", description: "Change a" }];
  const state = { identifier, scopes };
  expect(diff(resourceServer, state, { identifier, scopes: [...scopes].reverse() }).changes).toBe(false);
  expect(diff(resourceServer, state, { identifier: "other", scopes })).toEqual({
    changes: true,
    replaces: ["identifier"],
    deleteBeforeReplace: false,
  });
});

test.each([
  [{}, "identifier is required"],
  [{ identifier, tokenLifetime: 2592001 }, "tokenLifetime must be at most 2592000"],
  [{ identifier, signingSecret: "short" }, "signingSecret must have at least 16 characters"],
  [{ identifier, scopes: [{ name: "read:a" }] }, "scopes[0].value is required"],
])("refuses %j", (inputs, reason) => {
  expect(check(resourceServer, inputs).map(({ property, reason }) => `${property} ${reason}`)).toContain(reason);
});

test("keeps the APIs that Auth0 owns", () => {
  const api = { clientId: undefined, request: () => Promise.reject(new Error("nothing is sent")) };
  expect(resourceServer.deletionProtection!({ isSystem: true }, api)).toMatch("Auth0's own APIs");
  expect(resourceServer.deletionProtection!({ isSystem: false }, api)).toBeUndefined();
});

test("the lifetime in browsers is an output until it is declared, and goes back to its default", async () => {
  const tenant = await TenantUnderTest.start();
  const created = await tenant.up(resourceServer, { identifier });
  expect(created.state).toMatchObject({ tokenLifetimeForWeb: 7200 });
  const declared = { identifier, tokenLifetimeForWeb: 300 };
  const state = await tenant.change(resourceServer, created, declared);
  await tenant.settled(resourceServer, { ...created, state }, declared);
  tenant.sent();
  expect(await tenant.change(resourceServer, { ...created, state }, { identifier })).toMatchObject({
    tokenLifetimeForWeb: 7200,
  });
  expect(tenant.sent()).toEqual([[`PATCH /resource-servers/${created.id}`, { token_lifetime_for_web: 7200 }]]);
  await tenant.close();
});

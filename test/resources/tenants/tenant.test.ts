import { check } from "../../../src/engine";
import { tenant as settings } from "../../../src/resources/tenants/tenant";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

test("a lifetime in minutes is seen in the hours that the API answers, and changes its unit", async () => {
  const inputs = { sessionLifetimeInMinutes: 90, flags: { enableClientConnections: false } };
  const created = await tenant.up(settings, inputs);
  await tenant.settled(settings, created, inputs);
  tenant.sent();
  await tenant.change(settings, created, { sessionLifetime: 2, flags: {} });
  expect(tenant.sent()).toEqual([
    ["PATCH /tenants/settings", { session_lifetime: 2, flags: { enable_client_connections: true } }],
  ]);
});

test("settings that are no longer declared go back to their defaults", async () => {
  const created = await tenant.up(settings, {
    ...{ idleSessionLifetimeInMinutes: 60, friendlyName: "Example", sandboxVersion: "22" },
    ...{ changePassword: { enabled: true, html: "<p></p>" }, mtls: { enableEndpointAliases: true } },
  });
  tenant.sent();
  await tenant.change(settings, created, { changePassword: { enabled: true } });
  expect(tenant.sent()).toEqual([
    "GET /tenants/settings",
    [
      "PATCH /tenants/settings",
      { idle_session_lifetime_in_minutes: 4320, friendly_name: "", change_password: { html: "" }, mtls: null },
    ],
  ]);
});

test("the settings are left as they are by a program without any, and by a destroy", async () => {
  const adopted = await tenant.up(settings, {});
  await tenant.down(settings, adopted);
  expect(adopted).toMatchObject({ id: "tenant", state: { sandboxVersionsAvailable: expect.any(Array) } });
  expect(tenant.sent()).toEqual(["GET /tenants/settings"]);
});

test("a lifetime in hours and in minutes is refused", () => {
  const failures = check(settings, { ephemeralSessionLifetime: 1, ephemeralSessionLifetimeInMinutes: 60 });
  expect(failures.map(({ property }) => property)).toEqual(["ephemeralSessionLifetime"]);
});

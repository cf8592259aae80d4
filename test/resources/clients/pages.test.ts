import { client } from "../../../src/resources/clients/client";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

test("an empty page is left out of a create, which refuses it, and sent by an update", async () => {
  const inputs = { name: "shop", customLoginPage: "", formTemplate: "" };
  const created = await tenant.up(client, inputs);
  expect(tenant.sent()).toEqual([["POST /clients", { name: "shop" }]]);
  await tenant.settled(client, created, inputs);
  const state = await tenant.change(client, created, { ...inputs, customLoginPage: "<html>" });
  tenant.sent();
  await tenant.change(client, { ...created, state }, inputs);
  expect(tenant.sent()).toEqual([[`PATCH /clients/${created.id}`, { custom_login_page: "" }]]);
});

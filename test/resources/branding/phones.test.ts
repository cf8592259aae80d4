import { check } from "../../../src/engine";
import { phoneNotificationTemplate } from "../../../src/resources/branding/phone-notification-template";
import { phoneProvider } from "../../../src/resources/branding/phone-provider";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

beforeEach(() => tenant.simulator.reset());

const path = "/branding/phone/templates";
const said = { text: "{{ code }}", voice: "{{ code }}" };
const code = { type: "otp_verify", content: { body: said } };

test("a template is deleted, so that Auth0 says its own words again", async () => {
  const created = await tenant.up(phoneNotificationTemplate, code);
  tenant.sent();
  await tenant.down(phoneNotificationTemplate, created);
  expect(tenant.sent()).toEqual([`DELETE ${path}/${created.id}`]);
});

test("with deletionPolicy reset it stays in the tenant, with its sender and Auth0's own words", async () => {
  const inputs = { ...code, content: { from: "+4930111111", body: said }, deletionPolicy: "reset" };
  const created = await tenant.up(phoneNotificationTemplate, inputs);
  tenant.sent();
  await tenant.down(phoneNotificationTemplate, created);
  expect(tenant.sent()).toEqual([`PATCH ${path}/${created.id}/reset`]);
  expect(tenant.simulator.tenant.get("phone-templates", created.id)).toMatchObject({
    content: { from: "+4930111111", body: { text: expect.stringContaining("is your verification code") } },
  });
});

test("what nobody has changed is no template to adopt", async () => {
  const { id } = await tenant.up(phoneNotificationTemplate, { ...code, adopt: "ifExists" });
  expect(tenant.sent().at(-1)).toEqual([`POST ${path}`, code]);
  expect(id).toMatch(/^tem_/);
});

test("one that somebody has changed is adopted, and keeps what is not declared", async () => {
  const content = { from: "+4930111111", body: said };
  const { id } = await tenant.given("POST", path, { type: "otp_verify", content });
  const inputs = { type: "otp_verify", content: { body: { text: "Code: {{ code }}" } }, adopt: "ifExists" };
  const created = await tenant.up(phoneNotificationTemplate, inputs);
  expect(created.id).toBe(id);
  expect(tenant.sent().at(-1)).toEqual([
    `PATCH ${path}/${id}`,
    { content: { from: "+4930111111", body: { text: "Code: {{ code }}", voice: "{{ code }}" } } },
  ]);
});

test("Liquid that does not parse is told with the text that it is in", () => {
  const inputs = { type: "otp_verify", content: { body: { ...said, voice: "{{ code" } } };
  expect(check(phoneNotificationTemplate, inputs)).toEqual([
    expect.objectContaining({ property: "content", reason: expect.stringMatching(/^`body.voice` does not parse/) }),
  ]);
});

const twilio = {
  name: "twilio",
  configuration: { sid: "AC1", defaultFrom: "+4930111111", deliveryMethods: ["text"] },
  credentials: { authToken: "token" },
};

test("another service is told how to log in to it, and the same one only what changed", async () => {
  const created = await tenant.up(phoneProvider, twilio);
  tenant.sent();
  const one = `/branding/phone/providers/${created.id}`;
  created.state = await tenant.change(phoneProvider, created, { ...twilio, disabled: true });
  expect(tenant.sent()).toEqual([[`PATCH ${one}`, { disabled: true }]]);
  await tenant.change(phoneProvider, created, { ...twilio, disabled: true, name: "custom" });
  expect(tenant.sent()).toEqual([[`PATCH ${one}`, { name: "custom", credentials: { auth_token: "token" } }]]);
});

import { check } from "../../src/engine";
import { emailProvider } from "../../src/resources/emails/email-provider";
import { guardianFactor } from "../../src/resources/guardian/guardian-factor";
import { guardianSmsTemplates } from "../../src/resources/guardian/guardian-sms-templates";
import { guardianTwilioSmsProvider } from "../../src/resources/guardian/guardian-twilio-sms-provider";
import { TenantUnderTest } from "./tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());

beforeEach(() => tenant.simulator.reset());

test("a factor is switched on, and off by a destroy", async () => {
  const inputs = { name: "otp", enabled: true };
  const created = await tenant.up(guardianFactor, inputs);
  await tenant.settled(guardianFactor, created, inputs);
  await tenant.down(guardianFactor, created);
  expect(created.id).toBe("otp");
  expect(tenant.sent()).toEqual([
    ["PUT /guardian/factors/otp", { enabled: true }],
    "GET /guardian/factors",
    ["PUT /guardian/factors/otp", { enabled: false }],
  ]);
});

test("texts are written together, and kept by a destroy", async () => {
  const inputs = { enrollmentMessage: "a {{code}}", verificationMessage: "b {{code}}" };
  const created = await tenant.up(guardianSmsTemplates, inputs);
  await tenant.settled(guardianSmsTemplates, created, inputs);
  tenant.sent();
  await tenant.change(guardianSmsTemplates, created, { ...inputs, verificationMessage: "c" });
  await tenant.down(guardianSmsTemplates, created);
  const path = "/guardian/factors/sms/templates";
  expect(tenant.sent()).toEqual([
    `GET ${path}`,
    [`PUT ${path}`, { enrollment_message: "a {{code}}", verification_message: "c" }],
  ]);
});

test("a Twilio account is written whole, and emptied by a destroy", async () => {
  const inputs = { sid: "AC1", authToken: "token", from: "+1555" };
  const created = await tenant.up(guardianTwilioSmsProvider, inputs);
  await tenant.settled(guardianTwilioSmsProvider, created, inputs);
  tenant.sent();
  await tenant.change(guardianTwilioSmsProvider, created, { sid: "AC1", authToken: "other" });
  await tenant.down(guardianTwilioSmsProvider, created);
  const path = "/guardian/factors/sms/providers/twilio";
  const empty = { sid: null, auth_token: null, from: null, messaging_service_sid: null };
  expect(tenant.sent()).toEqual([
    `GET ${path}`,
    [`PUT ${path}`, { ...empty, sid: "AC1", auth_token: "other" }],
    [`PUT ${path}`, empty],
  ]);
});

const sendgrid = { name: "sendgrid", credentials: { apiKey: "key" }, settings: { headers: { "X-A": "b" } } };

test("a mail provider that is there already is taken over, and deleted by a destroy", async () => {
  await tenant.given("POST", "/emails/provider", { name: "smtp", credentials: { smtp_host: "a.b", smtp_port: 25 } });
  const created = await tenant.up(emailProvider, sendgrid);
  await tenant.settled(emailProvider, created, sendgrid);
  await tenant.down(emailProvider, created);
  const body = { name: "sendgrid", credentials: { api_key: "key" }, settings: { headers: { "X-A": "b" } } };
  expect(tenant.sent()).toEqual([
    ["POST /emails/provider", body],
    ["PATCH /emails/provider", body],
    "GET /emails/provider",
    "DELETE /emails/provider",
  ]);
  expect(await tenant.isGone(emailProvider, created)).toBe(true);
});

test("another mail provider is sent everything, and the same one what changed", async () => {
  const { id, state } = await tenant.up(emailProvider, sendgrid);
  tenant.sent();
  const mandrill = { ...sendgrid, name: "mandrill" };
  const changed = await tenant.change(emailProvider, { id, state }, mandrill);
  await tenant.settled(emailProvider, { id, state: changed }, mandrill);
  const { settings: _, ...less } = mandrill;
  await tenant.change(emailProvider, { id, state: changed }, { ...less, enabled: false });
  const rest = { credentials: { api_key: "key" }, settings: { headers: { "X-A": "b" } } };
  expect(tenant.sent()).toEqual([
    ["PATCH /emails/provider", { name: "mandrill", ...rest }],
    "GET /emails/provider",
    "GET /emails/provider",
    ["PATCH /emails/provider", { enabled: false, settings: null }],
  ]);
});

test.each([
  ["smtp", { smtpHost: "a.b", smtpPass: "p" }, []],
  ["ses", { accessKeyId: "a", secretAccessKey: "b", region: "eu-central-1" }, []],
  ["mailgun", { apiKey: "a", region: "us" }, ["credentials.region"]],
  ["sendgrid", {}, ["credentials.apiKey"]],
])("the credentials of %s are its own", (name, credentials, refused) => {
  expect(check(emailProvider, { name, credentials }).map(({ property }) => property)).toEqual(refused);
});

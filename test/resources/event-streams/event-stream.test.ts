import type { Values } from "../../../src/definition";
import { check, create, diff, read, secretsOf } from "../../../src/engine";
import { eventStream } from "../../../src/resources/event-streams/event-stream";
import { eventStreamRedelivery } from "../../../src/resources/event-streams/event-stream-redelivery";
import { eventStreamTest } from "../../../src/resources/event-streams/event-stream-test";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeAll(async () => {
  tenant = await TenantUnderTest.start();
});

afterAll(() => tenant.close());
beforeEach(() => tenant.simulator.reset());

const webhook = (webhookAuthorization: Values, webhookEndpoint = "https://events.example.com") => ({
  name: "Changes",
  destination: { type: "webhook", configuration: { webhookEndpoint, webhookAuthorization } },
});

const bearer = { method: "bearer", token: "first-token" };
const basic = { method: "basic", username: "auth0", password: "first-password" };
const header = { method: "custom_header", headerKey: "x-secret", headerValue: "first-value" };

const lake = (configuration: Values = {}) => ({
  name: "Lake",
  destination: {
    type: "eventbridge",
    configuration: { awsAccountId: "123456789012", awsRegion: "eu-central-1", ...configuration },
  },
});

const action = (actionId: string) => ({ name: "Action", destination: { type: "action", configuration: { actionId } } });

const stored = (id: string) => tenant.simulator.tenant.get("event-streams", id)!["destination"] as Values;

test.each([
  ["bearer", bearer, { ...bearer, token: "second-token" }],
  ["basic", basic, { ...basic, username: "other" }],
  ["custom_header", header, { ...header, headerValue: "second-value" }],
])("a webhook with %s is settled, and changed as a whole with its secret", async (_, before, after) => {
  const made = await tenant.up(eventStream, webhook(before));
  await tenant.settled(eventStream, made, webhook(before));
  tenant.sent();
  const elsewhere = webhook(before, "https://events.example.org");
  const moved = await tenant.change(eventStream, made, elsewhere);
  const path = `/event-streams/${made.id}`;
  expect(tenant.sent()).toEqual([`GET ${path}`, [`PATCH ${path}`, { destination: stored(made.id) }]]);
  expect(JSON.stringify(stored(made.id))).toContain(Object.values(before).at(-1));
  const changed = await tenant.change(eventStream, { id: made.id, state: moved }, webhook(after));
  await tenant.settled(eventStream, { id: made.id, state: changed }, webhook(after));
});

test("another method has nothing of the one before, also where that was somebody else's", async () => {
  const made = await tenant.up(eventStream, webhook(header));
  const state = await tenant.change(eventStream, made, webhook(bearer));
  const authorization = () => (stored(made.id)["configuration"] as Values)["webhook_authorization"];
  expect(authorization()).toEqual(bearer);
  const path = `/event-streams/${made.id}`;
  const configuration = {
    webhook_endpoint: "https://events.example.com",
    webhook_authorization: { method: "custom_header", header_key: "x-theirs", header_value: "theirs" },
  };
  await tenant.management.request({ method: "PATCH", path, body: { destination: { type: "webhook", configuration } } });
  const found = (await read(eventStream, made.id, state, tenant.management))!;
  expect(found.inputs).not.toEqual(webhook(bearer));
  await tenant.change(eventStream, { id: made.id, state: found.state }, webhook(bearer));
  expect(authorization()).toEqual(bearer);
});

test("an event bus has its event source as an output, and is replaced when its configuration changes", async () => {
  const made = await tenant.up(eventStream, lake());
  await tenant.settled(eventStream, made, lake());
  expect(made.state["awsPartnerEventSource"]).toMatch(/^aws\.partner\/auth0\.com\//);
  expect(diff(eventStream, made.state, lake({ awsRegion: "us-east-1" }))).toMatchObject({
    replaces: ["destination.configuration.awsRegion"],
    deleteBeforeReplace: true,
  });
  const state = await tenant.change(eventStream, made, { ...lake(), status: "disabled" });
  await tenant.settled(eventStream, { id: made.id, state }, { ...lake(), status: "disabled" });
});

test("an action is changed in place, and another type of destination replaces the stream", async () => {
  const made = await tenant.up(eventStream, action("one"));
  const state = await tenant.change(eventStream, made, action("two"));
  await tenant.settled(eventStream, { id: made.id, state }, action("two"));
  const { replaces } = diff(eventStream, state, { ...webhook(bearer), name: "Action" });
  expect(replaces).toContain("destination.type");
});

test.each([
  [
    "an unknown type",
    { type: "queue", configuration: {} },
    "destination.type",
    'must be one of "webhook", "eventbridge", "action"',
  ],
  ["no type", { configuration: {} }, "destination.type", "is required"],
  [
    "what another type takes",
    { ...action("a").destination, type: "webhook" },
    "destination.configuration.actionId",
    "is not a property that Auth0 has here",
  ],
  [
    "a missing secret",
    webhook({ method: "bearer" }).destination,
    "destination.configuration.webhookAuthorization.token",
    "is required",
  ],
  [
    "a secret of another method",
    webhook({ ...basic, token: "t" }).destination,
    "destination.configuration.webhookAuthorization.token",
    "is not a property that Auth0 has here",
  ],
  [
    "an endpoint without TLS",
    webhook(bearer, "http://a.b").destination,
    "destination.configuration.webhookEndpoint",
    "must be an https URL",
  ],
])("%s is refused before anything is sent", (_, destination, property, reason) => {
  expect(check(eventStream, { name: "a", destination })).toContainEqual({ property, reason });
});

test("a test event that does not arrive can be delivered again, by itself or with others", async () => {
  const made = await tenant.up(eventStream, webhook(bearer));
  const sent = await create(eventStreamTest, { eventStreamId: made.id, eventType: "user.created" }, tenant.management);
  expect(sent.state).toMatchObject({ status: "pending", event: { type: "user.created" } });
  const attempts = () => (tenant.simulator.tenant.get("event-deliveries", sent.id)!["attempts"] as unknown[]).length;
  const before = attempts();
  tenant.sent();
  await create(eventStreamRedelivery, { eventStreamId: made.id, eventId: sent.id }, tenant.management);
  await create(eventStreamRedelivery, { eventStreamId: made.id, eventTypes: ["user.deleted"] }, tenant.management);
  const path = `/event-streams/${made.id}/redeliver`;
  expect(tenant.sent()).toEqual([`POST ${path}/${sent.id}`, [`POST ${path}`, { event_types: ["user.deleted"] }]]);
  expect(attempts()).toBeGreaterThan(before);
  const both = { eventStreamId: made.id, eventId: sent.id, dateFrom: "2027-01-31T12:00:00Z" };
  expect(check(eventStreamRedelivery, both)).toMatchObject([{ property: "eventId" }]);
});

test.each([
  ["bearer", bearer],
  ["basic", basic],
  ["custom_header", header],
])("the secret of %s is known as one, wherever it stands", (_, authorization) => {
  expect(secretsOf(eventStream, webhook(authorization))).toEqual([Object.values(authorization).at(-1)]);
});

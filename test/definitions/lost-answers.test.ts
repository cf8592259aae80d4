import { setTimeout } from "node:timers/promises";
import type { Values } from "../../src/definition";
import { systemClock } from "../../src/management/pacing/clock";
import { added } from "./added";
import { type Case, cases, fewest, most, scenariosFor } from "./cases";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

/** Faults by which the answer to a create is lost after it was carried out, and before. */
const late = ["503 effect=kept", "reset=after", "body=truncated", "type=text/html"];
const early = ["503", "reset=before"];

/** Kinds of which nothing tells at once whether a create was carried out. */
const untold = [
  ...["Action", "ActionTest", "Client", "DeviceCredential", "Flow", "FlowVaultConnection", "Form", "LogStream"],
  ...["EventStreamRedelivery", "EventStreamTest", "SelfServiceSsoTicket"],
  ...["PhoneNotificationTemplateTest", "PhoneProviderTest"],
  ...["Agent", "ConnectionProfile", "SelfServiceProfile", "UserAttributeProfile"],
  ...["ConnectionDirectorySynchronization", "ConnectionScimToken"],
  ...["EncryptionKey", "SigningKeyRotation", "VerifiableCredentialTemplate"],
  ...["OrganizationInvitation", "UsersImportJob", "VerificationEmailJob"],
];

const posted = cases.filter(({ definition }) => definition.operations.create.method === "POST");
const whole = posted.filter(({ varying }) => !varying);
const leftBehind = whole.filter(({ definition: { kind } }) => kind === "collection");

test.each(posted)("what a create of $name has made is found when the connection breaks", async (subject) => {
  const { resource, failure, added } = await createdDespite(subject, "reset=after");
  if (untold.includes(subject.definition.type) && subject.definition.kind === "action")
    return expect(failure).toMatch(/not certain whether it was done/);
  expect(failure).toBeUndefined();
  if (subject.definition.kind === "collection") expect(added).toHaveLength(1);
  if (subject.definition.kind !== "action") await resource.expectSettled();
});

describe.each(leftBehind)("a create of $name", (subject) => {
  test.each(late)("that is answered by %s is not repeated", async (fault) => {
    const { resource, failure, added } = await createdDespite(subject, fault);
    expect(failure).toBeUndefined();
    expect(added).toHaveLength(1);
    await resource.expectSettled();
  });

  test("is found as well when reads see it only later", async () => {
    jest.mocked(systemClock.sleep).mockImplementation((milliseconds) => setTimeout(milliseconds));
    const { resource, failure, added } = await createdDespite(subject, "reset=after visibility=300");
    jest.mocked(systemClock.sleep).mockResolvedValue();
    expect(failure).toBeUndefined();
    expect(added).toHaveLength(1);
    await resource.expectSettled();
  });
});

describe.each(whole)("a create of $name", (subject) => {
  const { type, kind } = subject.definition;

  test.each(early)("that is lost by %s is made up for, once", async (fault) => {
    const { resource, failure, inputs, added } = await createdDespite(subject, fault);
    if (untold.includes(type)) {
      expect(failure).toMatch(/not certain whether it was (created|done)/);
      expect(added).toEqual([]);
      await resource.create(inputs);
    } else expect(failure).toBeUndefined();
    if (kind !== "action") await resource.expectSettled();
  });
});

const linked = whole.filter(({ definition: { kind } }) => kind === "association");

test.each(linked)("a $name that is deleted and made again is found by the same id", async (subject) => {
  const { resource, inputs } = await createdDespite(subject, "503");
  await resource.delete();
  const { failure } = await createDespite(resource, inputs, "reset=after");
  expect(failure).toBeUndefined();
  await resource.expectSettled();
});

/** Creates a resource while the first answer to its create is lost. */
async function createdDespite(subject: Case, fault: string) {
  const { definition, decided } = subject;
  const [scenario] = scenariosFor(subject);
  const given = { ...decided, ...(await scenario!.given?.(tenant())) };
  const inputs = subject.varying ? most(definition, given, scenario!) : fewest(definition, given);
  return createDespite(new Subject(definition, tenant()), inputs, fault);
}

async function createDespite(resource: Subject, inputs: Values, fault: string) {
  const { simulator } = tenant();
  const { path } = resource.definition.operations.create;
  const before = simulator.snapshot().objects;
  simulator.faults.add(`POST ${String(path).replace(/\{\w+\}/g, "*")} ${fault} nth=1`);
  const failure = await resource.create(inputs).then(
    () => undefined,
    ({ message }: Error) => message,
  );
  expect(simulator.faults.list()[0]!.fired).toBe(1);
  simulator.faults.clear();
  return { resource, failure, inputs, added: added(before, simulator.snapshot().objects) };
}

import { check } from "../../../src/engine";
import { experiment } from "../../../src/resources/experimentation/experiment";
import { experimentSegment } from "../../../src/resources/experimentation/experiment-segment";
import { featureFlag } from "../../../src/resources/experimentation/feature-flag";
import { featureFlagVariation } from "../../../src/resources/experimentation/feature-flag-variation";
import { TenantUnderTest } from "../tenant-under-test";

let tenant: TenantUnderTest;

beforeEach(async () => {
  tenant = await TenantUnderTest.start();
});

afterEach(() => tenant.close());

const parameters = { passkeyFirst: { type: "boolean", value: false } };
const flagInputs = { name: "Sign-up", parameters };

/** A flag with a variation, and an experiment about them that is ready. */
async function prepared(status?: string) {
  const flag = await tenant.up(featureFlag, flagInputs);
  const variationInputs = { featureFlagId: flag.id, name: "As usual", overrides: {} };
  const variation = await tenant.up(featureFlagVariation, variationInputs);
  const inputs = {
    name: "Passkeys",
    featureFlagId: flag.id,
    authenticationFlow: "signup",
    allocationStrategy: "percentage",
    assignmentConfig: { subject: "device" },
    allocations: [{ variationId: variation.id, isControl: true, weight: 100 }],
    ...(status !== undefined && { status }),
  };
  tenant.sent();
  return { flag, variation, inputs, made: await tenant.up(experiment, inputs) };
}

const writes = () => tenant.sent().filter((line) => !String(line).startsWith("GET"));
const lines = () => writes().map((line) => (Array.isArray(line) ? line[0] : line));

test("a new experiment is made as a draft and then given its status", async () => {
  const { made, inputs } = await prepared("active");
  const path = `/experimentation/experiments/${made.id}`;
  expect(lines()).toEqual(["POST /experimentation/experiments", `POST ${path}/status`]);
  expect(made.state).toMatchObject({ status: "active", isValid: true });
  await tenant.settled(experiment, made, inputs);
});

test("a draft that is declared as such is left as it is made", async () => {
  await prepared("draft");
  expect(lines()).toEqual(["POST /experimentation/experiments"]);
});

test("what pauses an experiment comes before the rest, which Auth0 takes only then", async () => {
  const { made, inputs } = await prepared("active");
  writes();
  const allocations = [{ ...inputs.allocations[0]!, isFallback: true }];
  const paused = { ...inputs, status: "paused", allocations };
  const state = await tenant.change(experiment, made, paused);
  const path = `/experimentation/experiments/${made.id}`;
  expect(lines()).toEqual([`POST ${path}/status`, `PATCH ${path}`]);
  await tenant.settled(experiment, { id: made.id, state }, paused);
});

test("an experiment that is active is paused before it is deleted", async () => {
  const { made } = await prepared("active");
  writes();
  await tenant.down(experiment, made);
  const path = `/experimentation/experiments/${made.id}`;
  expect(lines()).toEqual([`DELETE ${path}`, `POST ${path}/status`, `DELETE ${path}`]);
  expect(await tenant.isGone(experiment, made)).toBe(true);
});

test("a status that Auth0 does not allow is its own error", async () => {
  const { made, inputs } = await prepared("active");
  await expect(tenant.change(experiment, made, { ...inputs, status: "archived" })).rejects.toThrow(
    /Status transition is not allowed/,
  );
});

test("an experiment that is not ready is told what it lacks, and stays a draft", async () => {
  const { inputs } = await prepared();
  const half = [{ ...inputs.allocations[0]!, weight: 50 }];
  await expect(tenant.up(experiment, { ...inputs, name: "Half", allocations: half, status: "active" })).rejects.toThrow(
    /Status transition is not allowed\..* It is not ready to be active: The weights must add up to 100\.$/,
  );
  expect(tenant.simulator.tenant.all("experiments").map(({ status }) => status)).toEqual(["draft", "draft"]);
});

test("the last variation of a flag goes with the flag, and this is told", async () => {
  const { flag, variation, made } = await prepared();
  await tenant.down(experiment, made);
  await tenant.down(featureFlagVariation, variation);
  expect(tenant.warnings).toEqual(["A feature flag keeps its last variation: it goes when the flag is deleted."]);
  await tenant.down(featureFlag, flag);
  expect(await tenant.isGone(featureFlag, flag)).toBe(true);
});

test("allocations that Auth0 answers in another order are the same", async () => {
  const { flag, variation, inputs } = await prepared();
  const other = await tenant.up(featureFlagVariation, { featureFlagId: flag.id, name: "New", overrides: {} });
  const [first] = inputs.allocations;
  const both = [
    { ...first!, weight: 50 },
    { variationId: other.id, isControl: false, weight: 50 },
  ];
  const declared = { ...inputs, name: "Both", allocations: both };
  const made = await tenant.up(experiment, declared);
  const stored = tenant.simulator.tenant.get("experiments", made.id)!;
  const turned = [...(stored.allocations as object[])].reverse();
  tenant.simulator.tenant.put("experiments", made.id, { ...stored, allocations: turned });
  expect(variation.id).not.toBe(other.id);
  await tenant.settled(experiment, made, declared);
});

test("an experiment that cannot be deleted for another reason than being active is not paused", async () => {
  const { made } = await prepared();
  writes();
  tenant.simulator.faults.add({
    method: "DELETE",
    path: `/experimentation/experiments/${made.id}`,
    fault: { status: 400 },
  });
  await expect(tenant.down(experiment, made)).rejects.toThrow(/400/);
  expect(lines()).toEqual([`DELETE /experimentation/experiments/${made.id}`]);
});

test("a flag goes forward from one status to the next, and keeps the last one when none is declared", async () => {
  const inputs = { ...flagInputs, status: "active" };
  const flag = await tenant.up(featureFlag, inputs);
  tenant.sent();
  const archived = { ...inputs, status: "archived" };
  const state = await tenant.change(featureFlag, flag, archived);
  expect(lines()).toEqual([`POST /experimentation/feature-flags/${flag.id}/status`]);
  await tenant.settled(featureFlag, { id: flag.id, state }, archived);
  const later = await tenant.change(featureFlag, { id: flag.id, state }, flagInputs);
  expect(lines()).toEqual([]);
  await tenant.settled(featureFlag, { id: flag.id, state: later }, flagInputs);
});

test("an override of a parameter that the flag does not have is refused", async () => {
  const flag = await tenant.up(featureFlag, flagInputs);
  const inputs = { featureFlagId: flag.id, name: "Odd", overrides: { passkeyLast: { value: true } } };
  await expect(tenant.up(featureFlagVariation, inputs)).rejects.toThrow(/Overrides must be of parameters/);
});

const reasons = (failures: ReturnType<typeof check>) => failures.map(({ property, reason }) => `${property} ${reason}`);

test("a flag has one parameter at least, and ten at most", () => {
  const flag = (count: number) =>
    reasons(
      check(featureFlag, {
        name: "Sign-up",
        parameters: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`p${index}`, parameters.passkeyFirst]),
        ),
      }),
    );
  const wrong = "parameters must hold at least one parameter, and at most 10";
  expect([0, 1, 10, 11].map(flag)).toEqual([[wrong], [], [], [wrong]]);
});

test("a rule of a segment says something, about ten things at most", () => {
  const names = [
    ...["clientId", "connection", "connectionType", "organizationId", "domain", "deviceType", "browser"],
    ...["platform", "userAgent", "country", "region"],
  ];
  const segment = (count: number) =>
    reasons(
      check(experimentSegment, {
        name: "Some",
        rules: [{ match: Object.fromEntries(names.slice(0, count).map((name) => [name, ["a"]])) }],
      }),
    );
  expect([0, 1, 10, 11].map(segment)).toEqual([
    [expect.stringContaining("must say something")],
    [],
    [],
    [expect.stringContaining("must be about 10 things at most")],
  ]);
});

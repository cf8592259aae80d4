import { experiment } from "../../src/resources/experimentation/experiment";
import { featureFlag } from "../../src/resources/experimentation/feature-flag";
import { featureFlagVariation } from "../../src/resources/experimentation/feature-flag-variation";
import { TenantUnderTest } from "./tenant-under-test";

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

test("the last variation of a flag goes with the flag, and this is told", async () => {
  const { flag, variation, made } = await prepared();
  await tenant.down(experiment, made);
  await tenant.down(featureFlagVariation, variation);
  expect(tenant.warnings).toEqual(["A feature flag keeps its last variation: it goes when the flag is deleted."]);
  await tenant.down(featureFlag, flag);
  expect(await tenant.isGone(featureFlag, flag)).toBe(true);
});

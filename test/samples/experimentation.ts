import type { Tenant } from "../definitions/subject";
import type { Samples } from "./resource-sample";

const times = { created_at: "2027-01-01T00:00:00.000Z", updated_at: "2027-01-01T00:00:00.000Z" };

const flagIds = ["flg_sampLe", "flg_another"];

/** What variations of samples override. */
const overridden = ["sample", "constructor", "valueOf", "toString", "hasOwnProperty"];
const parameters = Object.fromEntries(overridden.map((key) => [key, { type: "boolean", value: false }]));

/** Flags with variations and segments, under the ids that samples have. */
async function flags({ simulator: { tenant } }: Tenant) {
  for (const [index, id] of flagIds.entries()) {
    tenant.put("feature-flags", id, {
      ...{ id, name: `Prerequisite ${index}`, parameters, status: "draft", type: "self" },
      ...times,
    });
    for (const word of ["sampLe", "another"]) {
      const variation = `var_${word}`;
      if (index === 0)
        tenant.put("feature-flag-variations", variation, {
          ...{ id: variation, feature_flag_id: id, name: variation, overrides: {} },
          ...times,
        });
      tenant.put("experiment-segments", `seg_${word}`, {
        id: `seg_${word}`,
        name: `seg_${word}`,
        type: "self",
        rules: [{}],
        ...times,
      });
    }
  }
  return {};
}

const experiment = { id: "exp_sampLe", name: "Prerequisite", feature_flag_id: "flg_sampLe", status: "active" };

export const experimentation: Samples = {
  FeatureFlag: {
    collection: "feature-flags",
    scenarios: [{ apart: ["status"] }],
    oneWay: ["status"],
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: "the SDK has only the ramp of experiments",
  },
  FeatureFlagVariation: {
    scenarios: [{ given: flags }],
    sequences: { places: 0 },
    sdk: "the SDK has only the ramp of experiments",
  },
  ExperimentSegment: {
    collection: "experiment-segments",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: "the SDK has only the ramp of experiments",
  },
  Experiment: {
    scenarios: [
      { given: flags, without: ["status"] },
      // Those by percentage are ready only when their weights are.
      { given: async (tenant) => ({ ...(await flags(tenant)), allocationStrategy: "segment" }), apart: ["status"] },
    ],
    sequences: { places: 0 },
    sdk: "the SDK has only the ramp of experiments",
  },
  ExperimentRampAdvance: {
    scenarios: [
      {
        given: async (tenant) => {
          await flags(tenant);
          for (const id of ["exp_sampLe", "exp_another"])
            tenant.simulator.tenant.put("experiments", id, { ...experiment, id, name: id, allocations: [] });
          return {};
        },
      },
    ],
    sequences: { places: 0 },
    sdk: { create: "AdvanceRampRequestContent" },
  },
};

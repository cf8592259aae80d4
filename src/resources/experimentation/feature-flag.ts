import { z } from "zod";
import {
  anyChange,
  collection,
  document,
  map,
  object,
  permanent,
  queryAll,
  queryOne,
  sensitive,
  updateOnly,
} from "../../definition";
import { description, name, scope, take, told } from "./naming";
import { withStatus } from "./status";

const path = "/experimentation/feature-flags";

const statuses = ["draft", "active", "archived"] as const;

const isFew = (parameters: object) => Object.keys(parameters).length > 0 && Object.keys(parameters).length <= 10;

const parameter = object({
  type: z.enum(["string", "boolean", "number", "array", "object"]).describe("Type of the value."),
  value: z.unknown().describe("Value where no variation says otherwise."),
  description: z.string().max(255).optional().describe("What the parameter decides."),
});

export const featureFlag = collection({
  type: "FeatureFlag",
  releaseStage: "beta",
  description:
    "Parameters that logins can have one way or another. A `FeatureFlagVariation` overrides some of them, and an `Experiment` decides who gets which variation.",
  path,
  list: { key: "feature_flags", by: "checkpoint", take },
  id: "id",
  idName: "featureFlagId",
  scope,
  naturalKey: ["name"],
  operations: { update: { perform: withStatus([]) } },
  deletion: "Deletes the flag with its variations. Auth0 refuses it while an experiment that is not archived uses it.",
  deletionProtection: ({ type }) => (type === "auth0" ? "It is one of Auth0's own." : undefined),
  security: {
    properties: {
      status: sensitive(anyChange("low"), "It decides whether logins look at the flag."),
      parameters: sensitive(anyChange("medium"), "They decide how users log in."),
    },
  },
  source: "https://auth0.com/docs/api/management/v2/experimentation/post-feature-flags",
  inputs: object({
    name: name("Name of the flag, unique in the tenant."),
    description: description(),
    parameters: document(
      map(parameter).refine(isFew, { error: "must hold at least one parameter, and at most 10" }),
    ).describe("Parameters by name, with the value that each has otherwise: 10 at most."),
    status: updateOnly(permanent(z.enum(statuses)))
      .optional()
      .describe("A new flag is a `draft`. From there it becomes `active` or `archived`, and never a draft again."),
  }),
  outputs: object({
    type: z.string().optional().describe("`self` for a flag of your own, `auth0` for one of Auth0's."),
  }),
});

const words = { noun: "feature flag", tells: told };

export const getFeatureFlag = queryOne(featureFlag, words);

export const getFeatureFlags = queryAll(featureFlag, {
  ...words,
  filters: {
    type: z.enum(["auth0", "self"]).optional().describe("Only flags of your own, or only Auth0's."),
    status: z.enum(statuses).optional().describe("Only flags with the status."),
  },
});

import { z } from "zod";
import {
  type Api,
  anyChange,
  collection,
  id,
  immutable,
  isObject,
  object,
  permanent,
  type Query,
  queryAll,
  queryOne,
  type Request,
  reference,
  refusedWith,
  sensitive,
  set,
  updateOnly,
} from "../../definition";
import { description, name, scope, take, told } from "./naming";
import { current, moveTo, withStatus } from "./status";

const path = "/experimentation/experiments";
const source = "https://auth0.com/docs/api/management/v2/experimentation";

const statuses = ["draft", "active", "paused", "completed", "archived"] as const;

/** Auth0 deletes no experiment that is active. */
async function pauseAndDelete(api: Api, request: Request): Promise<unknown> {
  try {
    return await api.request(request);
  } catch (error) {
    if (refusedWith(error) !== 400 || (await current(api, request.path))["status"] !== "active") throw error;
    await moveTo(api, request.path, "paused");
    return api.request(request);
  }
}

/** Auth0 says that a status is not allowed, and elsewhere what keeps an experiment from being active. */
async function withWhatIsMissing(api: Api, path: string, status: unknown, error: unknown): Promise<unknown> {
  if (status !== "active" || refusedWith(error) !== 400) return error;
  const answer = await api.request({ method: "POST", path: `${path}/validate`, repeatable: true }).catch(() => {});
  const errors = isObject(answer) && Array.isArray(answer["errors"]) ? answer["errors"] : [];
  const texts = errors.flatMap((one) => (isObject(one) ? [String(one["message"])] : []));
  if (texts.length === 0) return error;
  return new Error(`${(error as Error).message} It is not ready to be active: ${texts.join(" ")}`, { cause: error });
}

const allocation = object({
  variationId: reference("FeatureFlagVariation", id("var", "variation")).describe(
    "What these logins get: a `FeatureFlagVariation`, or its id.",
  ),
  isControl: z.boolean().describe("Whether the others are compared with it."),
  weight: z.number().min(0).max(100).optional().describe("Percentage of the logins, where they are divided by that."),
  segmentId: reference("ExperimentSegment", id("seg", "segment"))
    .optional()
    .describe("Logins that get it, where they are divided by segments: an `ExperimentSegment`, or its id."),
  priority: z.int().min(1).optional().describe("Place among the segments: the first that a login is in counts."),
  isFallback: z.boolean().optional().describe("Whether logins get it that are in no segment."),
});

export const experiment = collection({
  type: "Experiment",
  releaseStage: "beta",
  description:
    "Divides logins among the variations of a feature flag, to see which of them does best. It begins as a draft, and runs while its `status` is `active`.",
  path,
  list: { key: "experiments", by: "checkpoint", take },
  id: "id",
  idName: "experimentId",
  scope,
  naturalKey: ["name"],
  operations: {
    update: { perform: withStatus(["paused", "completed", "archived"], withWhatIsMissing) },
    delete: { perform: pauseAndDelete },
  },
  deletion:
    "Deletes the experiment with what it has counted. One that is active is paused before, which needs `update:experimentation` as well.",
  security: {
    properties: {
      status: sensitive(anyChange("low"), "It decides whether logins are part of the experiment."),
      allocations: sensitive(anyChange("medium"), "They decide how users log in."),
    },
  },
  source: `${source}/post-experiments`,
  inputs: object({
    name: name("Name of the experiment, unique in the tenant."),
    description: description(),
    featureFlagId: immutable(reference("FeatureFlag", id("flg", "feature flag"))).describe(
      "Flag whose variations are compared: a `FeatureFlag`, or its id. A change replaces the experiment.",
    ),
    authenticationFlow: immutable(z.string().min(1)).describe(
      "Flow of the login that it is about. A change replaces the experiment.",
    ),
    allocationStrategy: immutable(z.enum(["percentage", "segment"])).describe(
      "Whether logins are divided by percentage or by segments. A change replaces the experiment.",
    ),
    assignmentConfig: object({
      subject: z.enum(["device"]).describe("What keeps its variation from one login to the next."),
    }).describe("How logins are told apart."),
    allocations: set(allocation)
      .min(1)
      .describe("Who gets which variation. Auth0 changes them only while the experiment is not active."),
    status: updateOnly(permanent(z.enum(statuses)))
      .optional()
      .describe(
        "A new experiment is a `draft`. It becomes `active` once it is ready, can be `paused` and go on, and ends as `completed` and then `archived`.",
      ),
  }),
  outputs: object({
    isValid: z.boolean().optional().describe("Whether it is ready to be active; `getExperimentValidation` says why."),
    startedAt: z.string().optional().describe("When it was first active, as an ISO 8601 time."),
    endedAt: z.string().optional().describe("When it was completed, as an ISO 8601 time."),
  }),
});

const words = { noun: "experiment", tells: told };

export const getExperiment = queryOne(experiment, words);

export const getExperiments = queryAll(experiment, {
  ...words,
  filters: {
    status: z.enum(statuses).optional().describe("Only experiments with the status."),
    authenticationFlow: z.string().min(1).optional().describe("Only experiments about the flow of the login."),
    featureFlagId: id("flg", "feature flag").optional().describe("Only experiments with the `FeatureFlag`."),
  },
});

export const getExperimentValidation: Query = {
  name: "getExperimentValidation",
  releaseStage: "beta",
  description: "Whether an experiment is ready to be active, and what is missing.",
  args: object({ experimentId: id("exp", "experiment").describe("Id of the `Experiment`.") }),
  result: object({
    isValid: z.boolean().describe("Whether it is ready."),
    errors: z
      .array(
        object({
          code: z.string().describe("What is wrong, as a word."),
          message: z.string().describe("What is wrong, in words."),
        }),
      )
      .describe("What is missing."),
  }),
  scopes: ["read:experimentation"],
  one: { path: `${path}/{experimentId}/validate`, method: "POST", holds: ["is_valid", "errors"] },
  source: `${source}/post-validate`,
};

import { z } from "zod";
import { action, id, object, reference } from "../../definition";

export const experimentRampAdvance = action({
  type: "ExperimentRampAdvance",
  releaseStage: "beta",
  description:
    "Takes an experiment one step further in the schedule by which it reaches more and more logins. There is no way back. It is done again when an argument or `triggers` changes; at the level that is reached already nothing happens.",
  operation: {
    method: "POST",
    path: "/experimentation/experiments/{experimentId}/advance-ramp",
    scopes: ["update:experimentation"],
    // As the SDK says: the current level changes nothing.
    repeatable: true,
  },
  id: (_, inputs) => `${inputs["experimentId"]}/${inputs["targetLevel"]}`,
  holds: ["experiment_id", "current_level"],
  deletion: "Forgets that it was done; the experiment stays at the level.",
  security: { creation: { severity: "low", why: "More logins become part of the experiment." } },
  source: "https://github.com/auth0/node-auth0",
  inputs: object({
    experimentId: reference("Experiment", id("exp", "experiment")).describe(
      "Experiment that goes on: an `Experiment`, or its id.",
    ),
    targetLevel: z.number().min(0).max(100).describe("Percentage of the next step in the schedule."),
  }),
  outputs: object({
    fromLevel: z.number().optional().describe("Percentage before."),
    toLevel: z.number().optional().describe("Percentage that was asked for."),
    currentLevel: z.number().optional().describe("Percentage that it is at."),
  }),
});

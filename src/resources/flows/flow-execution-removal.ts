import { z } from "zod";
import { action, object, reference } from "../../definition";

export const flowExecutionRemoval = action({
  type: "FlowExecutionRemoval",
  description:
    "Deletes the record of one execution of a flow, with all that it holds of a user. It cannot be undone. It is done again when an argument or `triggers` changes.",
  operation: {
    method: "DELETE",
    path: "/flows/{flowId}/executions/{executionId}",
    scopes: ["delete:flows_executions"],
    body: () => undefined,
  },
  id: (_, inputs) => `${inputs["flowId"]}/${inputs["executionId"]}`,
  deletion: "Forgets that it was done; the record does not come back.",
  security: { creation: { severity: "low", why: "The record of what the flow did is lost." } },
  source: "https://auth0.com/docs/api/management/v2/flows/delete-flows-executions-by-execution-id",
  inputs: object({
    flowId: reference("Flow", z.string().min(1)).describe("Flow that was executed: a `Flow`, or its id."),
    executionId: z.string().min(1).max(30).describe("Id of the execution, as `getFlowExecutions` lists it."),
  }),
});

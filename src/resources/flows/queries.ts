import { z } from "zod";
import { answeredText, filters, json, object, type Query, wire } from "../../definition";

const flowId = z.string().min(1).describe("Id of the `Flow`.");
const executionId = z.string().min(1).max(30).describe("Id of the execution.");

const told = {
  executionId: wire("id", executionId),
  traceId: answeredText("Id by which logs tell the execution."),
  journeyId: answeredText("Id of what several executions were part of."),
  status: answeredText("How far it is, or how it ended."),
  createdAt: answeredText("When it was asked for, as an ISO 8601 time."),
  updatedAt: answeredText("When it last went on, as an ISO 8601 time."),
  startedAt: z.string().nullish().describe("When it began, as an ISO 8601 time."),
  endedAt: z.string().nullish().describe("When it ended, as an ISO 8601 time."),
};

const path = "/flows/{flowId}/executions";
const scopes = ["read:flows_executions"];

export const getFlowExecution: Query = {
  name: "getFlowExecution",
  description: "One execution of a flow, with what each of its steps did.",
  args: object({ flowId, executionId }),
  result: object({ ...told, debug: json().optional().describe("What went into the steps and came out of them.") }),
  scopes,
  one: { path: `${path}/{executionId}`, query: { hydrate: "debug" } },
  source: "https://auth0.com/docs/api/management/v2/flows/get-flows-executions-by-execution-id",
};

export const getFlowExecutions: Query = {
  name: "getFlowExecutions",
  description: "Executions of a flow.",
  args: filters({ flowId }),
  result: object(told),
  scopes,
  list: { path, key: "executions", by: "checkpoint", id: "id" },
  source: "https://auth0.com/docs/api/management/v2/flows/get-flows-executions",
};

import { z } from "zod";
import {
  anyChange,
  collection,
  document,
  object,
  open,
  queryAll,
  queryOne,
  reference,
  sensitive,
} from "../../definition";
import { treeId, treesInAuth0sWords } from "../json-tree";
import { completeActions } from "./flow/needs";

const action = open({
  id: treeId("Id of the action in the flow: other actions find its output under it."),
  alias: z.string().max(100).optional().describe("Name of the action, as the editor shows it."),
  type: z.string().min(1).describe("Service that the action is of, such as `HTTP` or `AUTH0`."),
  action: z.string().min(1).describe("What is done there, such as `SEND_REQUEST` or `UPDATE_USER`."),
  allow_failure: z.boolean().optional().describe("Whether the flow goes on when the action fails."),
  mask_output: z.boolean().optional().describe("Whether the output is hidden in the log of executions."),
  params: open({
    connection_id: reference("FlowVaultConnection", z.string().min(1).max(30))
      .optional()
      .describe("How to log in to the service: a `FlowVaultConnection`, or its id."),
  })
    .optional()
    .describe(
      "What the action is done with. It depends on `type` and `action`; actions within it are of the same form.",
    ),
});

export const flow = collection({
  type: "Flow",
  description:
    "Steps that run on Auth0's side: a form, an Action or a login starts them, and they look up, send and change what they are told. " +
    treesInAuth0sWords,
  path: "/flows",
  list: { key: "flows", by: "page" },
  id: "id",
  idName: "flowId",
  scope: "flows",
  deletion: "Deletes the flow. Forms that use it fail from then on.",
  security: {
    creation: { severity: "medium", why: "It reads and changes users, and sends what it knows of them elsewhere." },
    properties: {
      actions: sensitive(
        anyChange("medium"),
        "They read and change users, and send what they know of them to other services.",
      ),
    },
  },
  source: "https://auth0.com/docs/api/management/v2/flows/post-flows",
  inputs: object({
    name: z.string().min(1).max(150).describe("Name of the flow."),
    actions: document(z.array(action)).nullish().describe("What is done, in this order."),
  }),
  constraints: [completeActions],
  outputs: object({ createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time.") }),
});

const words = {
  noun: "flow",
  tells: {
    updatedAt: z.string().optional().describe("When it last changed, as an ISO 8601 time."),
    executedAt: z.string().nullish().describe("Day on which it was last executed."),
  },
};

export const getFlow = queryOne(flow, words);

export const getFlows = queryAll(flow, {
  ...words,
  about: "Flows of the tenant. The list lacks their actions, which `getFlow` has.",
  filters: {
    synchronous: z
      .boolean()
      .optional()
      .describe("Only flows whose end is waited for, or with false only those that run beside."),
  },
});

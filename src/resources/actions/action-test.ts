import { z } from "zod";
import {
  type Api,
  action,
  document,
  expectObject,
  isObject,
  json,
  object,
  type Request,
  reference,
  type Values,
  type Wire,
} from "../../definition";

/** Runs the draft. An error that it ends in fails the command. */
async function run(api: Api, request: Request, { payload }: Values): Promise<Wire> {
  const answer = expectObject(await api.request({ ...request, body: { payload } }), "the result of a test", {}, [
    "payload",
  ]);
  const result = isObject(answer["payload"]) ? answer["payload"] : {};
  const { error } = result;
  if (!isObject(error)) return { payload: result, result };
  throw new Error(`The draft of the action fails with this payload: ${error["name"] ?? "Error"}: ${error["message"]}`);
}

export const actionTest = action({
  type: "ActionTest",
  description:
    "Runs the draft of an action with an event, as the dashboard's test does, and fails the command when it ends in an error. It runs again when an argument or `triggers` changes: give it the action's `updatedAt`.",
  operation: {
    method: "POST",
    path: "/actions/actions/{actionId}/test",
    scopes: ["create:actions"],
    // Code of users may do anything, also twice.
    repeatable: false,
    perform: run,
  },
  id: (_, { actionId }) => String(actionId),
  holds: ["result"],
  security: { creation: { severity: "low", why: "The draft runs, with its secrets." } },
  source: "https://auth0.com/docs/api/management/v2/actions/post-test-action",
  inputs: object({
    actionId: reference("Action", z.string().min(1)).describe("The action: an `Action`, or its id."),
    payload: document(json()).describe("What the code gets: `{ event: … }`, as the trigger would give it."),
  }),
  outputs: object({
    result: document(json()).optional().describe("What Auth0 answers: how long it took, and what it has logged."),
  }),
});

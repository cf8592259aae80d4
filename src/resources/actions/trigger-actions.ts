import { z } from "zod";
import {
  type Api,
  immutable,
  object,
  type Request,
  reference,
  singleton,
  type Values,
  type Wire,
} from "../../definition";
import { type Binding, bindings, bindingsAt, bindingsIn, bindingsPath, changeOrder, writesTo } from "./bindings";

export const trigger = immutable(z.string().min(1)).describe(
  "The trigger, such as `post-login`, `credentials-exchange` or `pre-user-registration`; any that Auth0 has.",
);

const bound = object({
  actionId: reference("Action", z.string().min(1)).describe("The action: an `Action`, or its id. It must be deployed."),
  displayName: z.string().min(1).optional().describe("Name that the trigger shows; that of the action unless set."),
});

/** The order as the program spells it. */
const orderOf = (state: Values, bindings: readonly Binding[]): Wire => ({
  trigger: state["trigger"],
  actions: bindings,
});

const declaredIn = (state: Values): Binding[] =>
  ((state["actions"] ?? []) as Values[]).map(({ actionId, displayName }) => ({
    action_id: String(actionId),
    ...(displayName !== undefined && { display_name: String(displayName) }),
  }));

/** Makes the order what is declared. */
async function write(api: Api, { path }: Request, state: Values): Promise<Wire> {
  return orderOf(state, await changeOrder(api, path, () => declaredIn(state)));
}

/** Takes the declared actions out; others that were bound meanwhile stay. */
function remove(api: Api, { path }: Request, state: Values): Promise<unknown> {
  const ours = new Set(declaredIn(state).map(({ action_id }) => action_id));
  return changeOrder(api, path, (bindings) => {
    const left = bindings.filter(({ action_id }) => !ours.has(action_id));
    return left.length < bindings.length ? left : bindings;
  });
}

export const triggerActions = singleton({
  type: "TriggerActions",
  description:
    "All the actions that run in a trigger, in their order. What is bound besides is taken out; the preview tells which. `TriggerAction` is for one action among others: a program declares either of them for the same trigger.",
  path: bindingsPath,
  id: (inputs) => String(inputs["trigger"]),
  holds: [],
  scope: [],
  naturalKey: ["trigger"],
  source: "https://auth0.com/docs/api/management/v2/actions/patch-bindings",
  deletion: "Takes the declared actions out of the trigger; others that were bound meanwhile stay.",
  operations: {
    ...writesTo(bindingsPath, write, remove),
    read: {
      method: "GET",
      path: bindingsPath,
      scopes: ["read:actions"],
      perform: (api, { path }) => api.collect!(bindingsAt(path)),
      select: (answer, state) => orderOf(state, bindingsIn(answer)),
    },
  },
  list: bindings,
  set: { part: "whole", path: bindingsPath },
  security: {
    properties: {
      actions: { judge: () => "medium", why: "The code of these actions runs in the trigger, in this order." },
    },
  },
  inputs: object({
    trigger,
    actions: z.array(bound).describe("The actions, in the order in which they run."),
  }),
});

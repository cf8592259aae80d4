import { z } from "zod";
import {
  type Api,
  association,
  type Constraint,
  immutable,
  notBoth,
  object,
  permanent,
  type Request,
  reference,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";
import {
  actionIdOf,
  type Binding,
  bindings,
  bindingsAt,
  bindingsIn,
  bindingsPath,
  changeOrder,
  without,
  writesTo,
} from "./bindings";
import { trigger } from "./trigger-actions";

const neighbour = (side: string) =>
  permanent(reference("Action", z.string().min(1)))
    .optional()
    .describe(
      `Another action of the trigger that this one runs ${side}: an \`Action\`, or its id. A refresh sees when it does not any more.`,
    );

const indexOf = (bindings: readonly Binding[], id: unknown): number =>
  bindings.findIndex(({ action_id }) => action_id === id);

/** Where in an order of the others a binding goes. */
function placeIn(others: readonly Binding[], { before, after, position, trigger }: Values): number {
  const other = before ?? after;
  if (other == null) return position === "first" ? 0 : others.length;
  const index = indexOf(others, other);
  if (index < 0)
    throw new Error(`The action ${other} is not bound to ${trigger}, so that nothing can run before or after it.`);
  return before == null ? index + 1 : index;
}

/** Whether a binding is before, or after, the one that it should be. */
function isInPlace(bindings: readonly Binding[], { actionId, before, after }: Values): boolean {
  const own = indexOf(bindings, actionId);
  if (before != null) return own < indexOf(bindings, before);
  return after == null || (indexOf(bindings, after) >= 0 && indexOf(bindings, after) < own);
}

/** What is declared of it, as far as it is so. */
function entryOf(bindings: readonly Binding[], state: Values): Wire | undefined {
  const own = bindings[indexOf(bindings, state["actionId"])];
  const { before, after } = state;
  const beside = isInPlace(bindings, state) ? { before, after } : {};
  return own && { trigger: state["trigger"], ...own, ...beside };
}

/** Binds it, or moves it to where it is declared to be; the others keep their order. */
async function write(api: Api, { path, body }: Request, state: Values): Promise<Wire | undefined> {
  const { actionId, displayName, before, after } = state;
  const isMoved = (body as Wire | undefined)?.["position"] !== undefined;
  const bindings = await changeOrder(api, path, (live) => {
    const others = live.filter(({ action_id }) => action_id !== actionId);
    const old = live[indexOf(live, actionId)];
    const own = {
      ...{ action_id: String(actionId), display_name: old?.display_name },
      ...(displayName !== undefined && { display_name: String(displayName) }),
    };
    const isFree = before == null && after == null && !isMoved;
    const stays = old !== undefined && (isFree || isInPlace(live, state));
    const index = stays ? indexOf(live, actionId) : placeIn(others, state);
    return others.toSpliced(index, 0, own);
  });
  return entryOf(bindings, state);
}

const besideItself: Constraint<"before" | "after" | "actionId"> = {
  properties: ["before", "after", "actionId"],
  broken: ({ before, after, actionId }) =>
    (before ?? after) !== undefined && (before ?? after) === actionId ? "is the action itself" : undefined,
};

const remove = (api: Api, { path }: Request, { actionId }: Values) => changeOrder(api, path, without(String(actionId)));

export const triggerAction = association({
  type: "TriggerAction",
  description:
    "One action that runs in a trigger; the others stay, in their order. Those that are bound or taken out at the same time go in one request. Between the read of the order and its write somebody else's change of the same trigger can be lost: Auth0 takes only the whole order. `TriggerActions` is for all actions of a trigger: a program declares either of them for the same one.",
  id: (binding, { trigger, actionId }) => `${trigger}::${"action" in binding ? actionIdOf(binding) : actionId}`,
  naturalKey: ["trigger", "actionId"],
  source: "https://auth0.com/docs/api/management/v2/actions/patch-bindings",
  deletion:
    "Takes this one action out of the trigger; the others stay. One that is not bound any more counts as taken out.",
  operations: {
    ...writesTo(bindingsPath, write, remove),
    read: {
      method: "GET",
      path: bindingsPath,
      scopes: ["read:actions"],
      perform: (api, { path }, { trigger, actionId }) =>
        api.members ? api.members(bindingsAt(path), `${trigger}::${actionId}`) : api.collect!(bindingsAt(path)),
      select: (answer, state) => entryOf(bindingsIn(answer), state),
    },
  },
  list: { ...bindings, unasked: "`TriggerActions` holds the whole order." },
  declarations: (binding) => [
    { trigger: binding["trigger"], action_id: actionIdOf(binding), display_name: binding["display_name"] },
  ],
  constraints: [besideItself, notBoth("before", "after"), notBoth("before", "position"), notBoth("after", "position")],
  set: { part: "item", path: bindingsPath },
  security: {
    creation: { severity: "medium", why: "The code of the action runs in the trigger." },
    deletion: () => "medium",
  },
  inputs: object({
    trigger,
    actionId: immutable(reference("Action", z.string().min(1))).describe(
      "The action: an `Action`, or its id. It must be deployed.",
    ),
    displayName: permanent(z.string().min(1))
      .optional()
      .describe("Name that the trigger shows; that of the action unless set."),
    before: neighbour("before"),
    after: neighbour("after"),
    position: writeOnly(permanent(z.enum(["first", "last"])))
      .optional()
      .describe(
        "Where it is put when it is bound, and when this changes: `last` unless set. What others bind later may come before or after it.",
      ),
  }),
});

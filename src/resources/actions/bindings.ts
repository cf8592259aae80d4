import {
  type Api,
  expectList,
  isObject,
  type Listing,
  type ObjectList,
  type Operation,
  type Wire,
} from "../../definition";
import { type ChangeOf, changeWhole, type Whole } from "../change-whole";

/** Path of what is bound to a trigger, in the order in which it runs. */
export const bindingsPath = "/actions/triggers/{trigger}/bindings";

/** How the list of what is bound is read. */
export const bindingsAt = (path: string): Listing => ({ path, key: "bindings", id: "id", query: {} });

/** The triggers that have an order, each once: those of an entity, such as an event stream, run what that names. */
const triggers: ObjectList = {
  ...{ path: "/actions/triggers", key: "triggers", id: "id", by: "whole" },
  read: async ({ path }, _, api) => {
    const answer = await api.request({ method: "GET", path });
    const all = expectList(isObject(answer) ? answer["triggers"] : answer, "the list of triggers", ["id"]);
    return all.filter(({ status, binding_policy }) => status === "CURRENT" && binding_policy !== "entity-bound");
  },
};

/** Where what is bound to a trigger is listed. */
export const bindings = {
  ...{ path: bindingsPath, key: "bindings", by: "page", keys: ["id", "action"] },
  parents: triggers,
} as const satisfies ObjectList;

/** An action that is bound to a trigger, as a program declares it and the API spells it. */
export interface Binding {
  readonly action_id: string;
  readonly display_name?: string | undefined;
}

/** The bindings in an answer. */
export const bindingsIn = (answer: unknown): Binding[] =>
  expectList(isObject(answer) ? answer["bindings"] : answer, "what is bound to a trigger", ["action"]).map(
    (binding) => ({
      action_id: actionIdOf(binding),
      display_name: binding["display_name"] as string | undefined,
    }),
  );

export const actionIdOf = ({ action }: Wire): string => String(isObject(action) ? action["id"] : action);

/** The order as a request says it. */
const requestOf = (bindings: readonly Binding[]): Wire => ({
  bindings: bindings.map(({ action_id, ...settings }) => ({
    ref: { type: "action_id", value: action_id },
    ...settings,
  })),
});

/** The order after a change; the same list where there is nothing to change. */
export type Change = ChangeOf<readonly Binding[]>;

/** How a trigger's order is read and written. */
const orderAt = (api: Api, path: string): Whole<readonly Binding[]> => ({
  read: async () => bindingsIn(await api.collect!(bindingsAt(path))),
  write: async (wanted) => bindingsIn(await api.request({ method: "PATCH", path, body: requestOf(wanted) })),
});

/** Changes the order of a trigger, along with the other changes of it that are asked for meanwhile. */
export const changeOrder = (api: Api, path: string, change: Change): Promise<readonly Binding[]> =>
  changeWhole(api, path, orderAt(api, path), change);

/** Takes an action out of an order. */
export const without =
  (id: string): Change =>
  (bindings) => {
    const left = bindings.filter(({ action_id }) => action_id !== id);
    return left.length < bindings.length ? left : bindings;
  };

type Write = NonNullable<Operation["perform"]>;

/** The operations that change an order, which they read first. */
export function writesTo(path: string, write: Write, remove: Write) {
  const writing = { method: "PATCH", path, scopes: ["update:actions"] } as const;
  const written = { perform: write, select: (answer: unknown) => answer as Wire };
  return {
    create: { ...writing, ...written, scopes: ["read:actions", "update:actions"] },
    update: { ...writing, ...written },
    delete: { ...writing, perform: remove, select: () => ({}) },
  } as const;
}

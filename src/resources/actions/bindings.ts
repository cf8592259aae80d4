import {
  type Api,
  expectList,
  isObject,
  isUncertain,
  type Listing,
  type ObjectList,
  type Operation,
  refusedWith,
  type Wire,
} from "../../definition";

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
export type Change = (bindings: readonly Binding[]) => readonly Binding[];

interface Waiting {
  readonly change: Change;
  readonly resolve: (bindings: Binding[]) => void;
  readonly reject: (error: unknown) => void;
}

/** The changes of one trigger's order: the API takes only the whole of it, so that they go one after the other. */
class Order {
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(
    readonly api: Api,
    readonly path: string,
  ) {}

  change(change: Change): Promise<Binding[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      // What is asked for at the same time goes along.
      await Promise.resolve();
      await this.#write(this.#waiting.splice(0));
    }
    this.#isWriting = false;
  }

  /** One that Auth0 refuses makes it refuse the whole order: then each is tried alone. */
  async #write(some: readonly Waiting[]): Promise<void> {
    try {
      const bindings = await this.#apply(some.map(({ change }) => change));
      for (const { resolve } of some) resolve(bindings);
    } catch (error) {
      if (some.length > 1 && isAboutOne(error)) for (const one of some) await this.#write([one]);
      else for (const { reject } of some) reject(error);
    }
  }

  async #apply(changes: readonly Change[]): Promise<Binding[]> {
    const live = bindingsIn(await this.api.collect!(bindingsAt(this.path)));
    const wanted = changes.reduce<readonly Binding[]>((bindings, change) => change(bindings), live);
    if (wanted === live) return live;
    return bindingsIn(await this.api.request({ method: "PATCH", path: this.path, body: requestOf(wanted) }));
  }
}

/** Whether one of several changes may be to blame: no other one gets a missing scope, or an answer that was lost. */
const isAboutOne = (error: unknown): boolean =>
  !isUncertain(error) && ![401, 403, 429].includes(refusedWith(error) ?? 0);

const known = new WeakMap<Api, Map<string, Order>>();

/** Changes the order of a trigger, along with the other changes of it that are asked for meanwhile. */
export function changeOrder(api: Api, path: string, change: Change): Promise<Binding[]> {
  const orders = known.get(api) ?? new Map<string, Order>();
  known.set(api, orders);
  const order = orders.get(path) ?? new Order(api, path);
  orders.set(path, order);
  return order.change(change);
}

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

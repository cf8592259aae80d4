import {
  type Api,
  expectObject,
  isGone,
  isWithoutEndpoint,
  listingOf,
  type ObjectList,
  type Operation,
  type Query,
  type Request,
  refusedWith,
  type Values,
  type Wire,
} from "../../definition";

/** Settings that a connection has or has not, below a path of their own. */
export interface Provisioning {
  readonly path: string;
  /** Where those of all connections are listed. */
  readonly list: ObjectList & { readonly id: string };
  /** What they are, in the middle of a sentence. */
  readonly what: string;
  /** Keys that every answer with them holds. */
  readonly holds: readonly string[];
}

/** Stands for what a connection has not. */
export const none = Symbol();

/**
 * What is asked for below such settings; `none` where the connection has none of them. Auth0 says so in the same bare
 * words (recorded) as of an endpoint that a tenant lacks: the list of all of them tells which it is.
 */
export async function unlessNone<T>(
  api: Api,
  { list }: Pick<Provisioning, "list">,
  connectionId: unknown,
  ask: () => Promise<T>,
): Promise<T | typeof none> {
  try {
    return await ask();
  } catch (error) {
    if (!isWithoutEndpoint(error) || !api.collect) throw error;
    const all = await api.collect(listingOf(list, {}));
    if (all.some((one) => one[list.id] === connectionId)) throw error;
    return none;
  }
}

/** Reads the settings, and tells where there are none. */
export const readProvisioning = (
  provisioning: Provisioning,
  scopes: readonly string[],
): Pick<Operation, "method" | "path" | "scopes" | "perform" | "select"> => ({
  ...{ method: "GET", path: provisioning.path, scopes },
  perform: (api, request, { connectionId }) => unlessNone(api, provisioning, connectionId, () => api.request(request)),
  select: (answer, { connectionId }) => (answer === none ? undefined : settingsIn(provisioning, answer, connectionId)),
});

const settingsIn = ({ what, holds }: Provisioning, answer: unknown, connectionId: unknown): Wire =>
  expectObject(answer, what, { connection_id: connectionId }, holds);

/** Gives a connection the settings: it gets them, or those that it has are changed. */
export const writeProvisioning = (provisioning: Provisioning, scopes: readonly string[]): Operation => ({
  ...{ method: "POST", path: provisioning.path, scopes, repeatable: true },
  perform: async (api: Api, request: Request, { connectionId }: Values) => {
    const live = await api.request({ method: "GET", path: request.path }).catch(unlessMissing);
    if (live === none) return made(api, request);
    const there = settingsIn(provisioning, live, connectionId);
    const changes = Object.entries(request.body as Wire).filter(([key, value]) => !isSame(there[key], value));
    if (changes.length === 0) return there;
    return api.request({
      ...request,
      method: "PATCH",
      body: completed(provisioning, Object.fromEntries(changes), there),
    });
  },
  select: (answer, { connectionId }) => settingsIn(provisioning, answer, connectionId),
});

/** What is missing is made, be it in vain. */
function unlessMissing(error: unknown): typeof none {
  if (!isGone(error) && !isWithoutEndpoint(error)) throw error;
  return none;
}

/** What a lost answer has made already is refused a second time, and is what is asked for. */
async function made(api: Api, request: Request): Promise<unknown> {
  try {
    return await api.request({ ...request, statuses: [201] });
  } catch (error) {
    if (refusedWith(error) !== 409) throw error;
    return api.request({ ...request, method: "PATCH" });
  }
}

/** A change of some settings takes the others along that every change has to name. */
const completed = ({ holds }: Provisioning, changes: Wire, live: Wire): Wire => ({
  ...Object.fromEntries(holds.filter((key) => key !== "connection_id").map((key) => [key, live[key]])),
  ...changes,
});

/** Keys of mappings come in another order than they were sent. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([name], [another]) => (name < another ? -1 : 1)))
      : part,
  );

/** How a query reads the settings of one connection, or finds none. */
export const askForProvisioning = (provisioning: Provisioning): Pick<Query, "list" | "only"> => ({
  list: {
    path: provisioning.path,
    by: "whole",
    read: async ({ path }, _, api) => {
      const [, , id] = path.split("/");
      const connectionId = decodeURIComponent(id!);
      const answer = await unlessNone(api, provisioning, connectionId, () => api.request({ method: "GET", path }));
      return answer === none ? [] : [settingsIn(provisioning, answer, connectionId)];
    },
  },
  only: true,
});

import { type Api, expectObject, isObject, type Operation, refusedWith, type Wire } from "../../definition";

/** An object that has a status, as it is now. */
export const current = async (api: Api, path: string): Promise<Wire> =>
  expectObject(await api.request({ method: "GET", path }), `what Auth0 answers for ${path}`, {}, ["id", "status"]);

/** Gives an object another status, unless it has it. It is asked for again, so that it can be done twice. */
export async function moveTo(api: Api, path: string, status: unknown): Promise<Wire> {
  const object = await current(api, path);
  if (object["status"] === status) return object;
  try {
    const answer = await api.request({ method: "POST", path: `${path}/status`, body: { status }, repeatable: true });
    return expectObject(answer, `what Auth0 answers for ${path}/status`, { status }, ["id"]);
  } catch (error) {
    if (refusedWith(error) !== 400) throw error;
    const after = await current(api, path);
    if (after["status"] !== status) throw error;
    return after;
  }
}

const hasKeys = (body: Wire): boolean => Object.keys(body).length > 0;

/** Says more of a status that was refused. */
type Explain = (api: Api, path: string, status: unknown, error: unknown) => Promise<unknown>;

/**
 * Updates an object whose status has an endpoint of its own. What ends or pauses it comes first, since Auth0 takes some
 * changes only of what is not active.
 */
export const withStatus =
  (
    isFirst: readonly string[],
    explain: Explain = async (_, __, ___, error) => error,
  ): NonNullable<Operation["perform"]> =>
  async (api, request) => {
    const { status, ...others } = isObject(request.body) ? request.body : {};
    const change = async () => (hasKeys(others) ? api.request({ ...request, body: others }) : undefined);
    const explained = async (error: unknown) => {
      throw await explain(api, request.path, status, error);
    };
    const move = async () => (status === undefined ? undefined : moveTo(api, request.path, status).catch(explained));
    const steps = isFirst.includes(String(status)) ? [move, change] : [change, move];
    let answer: unknown;
    for (const step of steps) answer = (await step()) ?? answer;
    return answer;
  };

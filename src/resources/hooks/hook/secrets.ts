import {
  type Api,
  expectEmpty,
  expectObject,
  isUncertain,
  type PreparedUpdate,
  type Update,
  type Wire,
} from "../../../definition";

/** So many secrets a hook can have, as the official document says. */
export const mostSecrets = 20;

/** The secrets of the hook at a path, each masked. */
export const secretsOf = async (api: Api, hook: string): Promise<Wire> =>
  expectObject(await api.request({ method: "GET", path: `${hook}/secrets` }), "the names of secrets");

/** Some secrets, by name. */
type Secrets = readonly [name: string, value: unknown][];

/**
 * Secrets have requests of their own: one adds those that the hook lacks, one changes others, and one takes away those
 * that are no longer declared. The script gets what is new before it changes, and loses what is old afterwards, unless
 * the hook has no room for both.
 */
export async function writeSecrets({ api, id, body }: Update): Promise<PreparedUpdate> {
  const { secrets, ...others } = body;
  if (secrets === undefined) return { body };
  const hook = `/hooks/${encodeURIComponent(id)}`;
  const live = await secretsOf(api, hook);
  const all = Object.entries(secrets as Wire);
  const given = all.filter(([, value]) => value !== null);
  const gone = all.filter(([name, value]) => value === null && Object.hasOwn(live, name)).map(([name]) => name);
  const remove = async () => {
    if (gone.length > 0) await api.request({ method: "DELETE", path: `${hook}/secrets`, body: gone });
  };
  const isFull = Object.keys({ ...live, ...Object.fromEntries(given) }).length > mostSecrets;
  if (isFull) await remove();
  await give(api, hook, given, live);
  return { body: others, ...(!isFull && { after: remove }) };
}

/** Auth0 adds no secret that is there, and changes none that is not. */
async function give(api: Api, hook: string, given: Secrets, live: Wire, isAgain = false): Promise<void> {
  const isThere = ([name]: Secrets[number]) => Object.hasOwn(live, name);
  const added = given.filter((one) => !isThere(one));
  const write = async (method: "POST" | "PATCH", some: Secrets) => {
    if (some.length === 0) return;
    expectEmpty(await api.request({ method, path: `${hook}/secrets`, body: Object.fromEntries(some) }));
  };
  await write("PATCH", given.filter(isThere));
  try {
    await write("POST", added);
  } catch (error) {
    if (isAgain || !isUncertain(error)) throw error;
    await give(api, hook, added, await secretsOf(api, hook), true);
  }
}

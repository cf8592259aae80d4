import type { ListApi, Listing, Wire } from "../../../definition";

/** Auth0 gives out this many results of a search by page, and refuses what comes after. */
const window = 1000;

/** Why users are no part of what a program declares of a tenant. */
export const usersAreData = "Users are the data of a tenant, not its settings, and may be many.";

/**
 * Reads users by creation. When a search finds more than Auth0 gives out, it is asked again for those created since
 * the last one. Their creation times overlap, so that nobody is missed, and whoever comes twice is left out.
 */
export async function readUsers(listing: Listing, limit: number | undefined, api: ListApi): Promise<Wire[]> {
  const { connection, sort, q, ...rest } = listing.query ?? {};
  const wanted = [
    q === undefined ? undefined : `(${q})`,
    connection === undefined ? undefined : `identities.connection:${JSON.stringify(connection)}`,
  ];
  const search = (since?: string, order: unknown = "created_at:1") => ({
    ...listing,
    id: "user_id",
    query: {
      ...rest,
      search_engine: "v3",
      sort: String(order),
      q: joined([...wanted, since && `created_at:[${since} TO *]`]),
    },
  });
  if (sort !== undefined) return api.collect(search(undefined, sort), limit);
  const users = new Map<unknown, Wire>();
  let since: string | undefined;
  while (limit === undefined || users.size < limit) {
    const found = await api.collect(search(since), Math.min(window, limit ?? window));
    for (const user of found) users.set(user["user_id"], user);
    if (found.length < window) break;
    since = later(since, String(found.at(-1)!["created_at"]));
  }
  return [...users.values()];
}

const joined = (parts: readonly (string | undefined)[]): string | undefined => {
  const given = parts.filter((part) => part !== undefined);
  return given.length > 0 ? given.join(" AND ") : undefined;
};

function later(since: string | undefined, last: string): string {
  if (last !== since) return last;
  throw new Error(
    `More than ${window} users were created at the same time, ${last}, and Auth0 gives out only the first ${window} of them. Narrow the search down by \`q\`.`,
  );
}

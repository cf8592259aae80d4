import { type Api, isObject, type Loss, type Values, type Wire } from "../../definition";

const most = 100;

/**
 * The users of a database. Auth0's search follows changes after a while, so that users whom it still finds are read one
 * by one until there is one.
 */
async function found({ name }: Values, api: Api): Promise<string | undefined> {
  const q = `identities.connection:${JSON.stringify(name)}`;
  const query = { q, search_engine: "v3", per_page: most, include_totals: true, fields: "user_id" };
  const { users, total } = (await api.request({ method: "GET", path: "/users", query })) as Wire;
  const listed = Array.isArray(users) ? users.filter(isObject).map((user) => String(user["user_id"])) : undefined;
  if (!listed) throw new Error("Whether the connection has users cannot be told: the search answered no list.");
  for (const id of listed) if (await exists(id, api)) return total === 1 ? "1 user" : `${total} users`;
  return listed.length < most
    ? undefined
    : `users that Auth0's search lists (${total}), of which ${most} are gone already,`;
}

async function exists(id: string, api: Api): Promise<boolean> {
  try {
    const path = `/users/${encodeURIComponent(id)}`;
    return (await api.request({ method: "GET", path, query: { fields: "user_id" } })) !== undefined;
  } catch (error) {
    if ((error as { status?: number }).status === 404) return false;
    throw error;
  }
}

/** Deleting a database deletes its users, with their passwords. */
export const usersOfDatabase: Loss = {
  allowedBy: "allowUserDeletion",
  concerns: ({ strategy }) => strategy === "auth0",
  found,
};

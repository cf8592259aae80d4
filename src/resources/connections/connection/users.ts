import { type Api, type DataLoss, expectList, expectObject, isGone, type Values, type Wire } from "../../../definition";

const most = 100;

/**
 * The users of a database. Auth0's search follows changes after a while, so that users whom it still finds are read one
 * by one until there is one.
 */
async function found({ name }: Values, api: Api): Promise<string | undefined> {
  const q = `identities.connection:${JSON.stringify(name)}`;
  const query = { q, search_engine: "v3", per_page: most, include_totals: true, fields: "user_id" };
  const answer = (await api.request({ method: "GET", path: "/users", query })) as Wire | undefined;
  const { total } = expectObject(answer, `the search for users of the connection ${name}`, {}, ["users", "total"]);
  const users = expectList(answer!["users"], `a list of users of the connection ${name}`, ["user_id"]);
  const listed = users.map((user) => String(user["user_id"]));
  for (const id of listed) if (await exists(id, api)) return total === 1 ? "1 user" : `${total} users`;
  return listed.length < most
    ? undefined
    : `users that Auth0's search lists (${total}), of which ${most} are gone already,`;
}

async function exists(id: string, api: Api): Promise<boolean> {
  try {
    const path = `/users/${encodeURIComponent(id)}`;
    const answer = await api.request({ method: "GET", path, query: { fields: "user_id" } });
    expectObject(answer, `the user ${id}`, { user_id: id });
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Deleting a database deletes its users, with their passwords. */
export const usersOfDatabase: DataLoss = {
  allowedBy: "allowUserDeletion",
  concerns: ({ strategy }) => strategy === "auth0",
  found,
};

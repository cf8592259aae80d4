import { type Api, expectList, filledPath } from "../../definition";

const path = "/users/{userId}/organizations";

/** Ids of the organizations that a user is a member of. */
export async function organizationsOf(api: Api, userId: string): Promise<unknown[]> {
  const items = await api.collect!({ path: filledPath(path, { userId }), key: "organizations", id: "id" });
  return expectList(items, `the list ${path}`, ["id"]).map(({ id }) => id);
}

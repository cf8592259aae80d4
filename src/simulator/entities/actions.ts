import { page } from "../listing";
import { get, ok, type Route } from "../route";

/** Code that runs at a login. It is listed only, for clients that look up the action of a database. */
export const actions: Route[] = [
  get("/actions/actions", ["read:actions"], ({ tenant, query }) => {
    const found = tenant.all("actions");
    const position = { page: Number(query.get("page") ?? 0), per_page: Number(query.get("per_page") ?? 50) };
    return ok({ total: found.length, ...position, actions: page(found, query, { key: "actions", plain: true }) });
  }),
];

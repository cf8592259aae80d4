import { get, ok, type Route } from "../../endpoints/route";
import { notFound } from "../../refusal";

/** What became of the actions of one login. The simulator runs none: tests put executions into the tenant. */
export const actionExecutions: Route[] = [
  get("/actions/executions/{id}", ["read:actions"], ({ tenant, parameters }) => {
    const found = tenant.get("action-executions", parameters.id!);
    if (!found) throw notFound("That execution does not exist.");
    return ok(found);
  }),
];

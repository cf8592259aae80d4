import * as z from "zod";
import { body, clearable, either, optional } from "../../endpoints/body-schema";
import { collection } from "../../endpoints/collection";
import { page } from "../../endpoints/listing";
import { type Call, get, noContent, ok, type Route, remove } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { omit } from "../../json-object";
import { notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import { checkReleased, createdStatus, earlyFlow, isBeforeRelease } from "../before-release";
import { flowAction } from "./flow-action";
import { flowVaultConnections } from "./flow-vault-connections";

const name = z.string().min(1).max(150);

const action = either(flowAction);

/** Recorded: what is empty is not answered. */
export const withoutEmpty = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => typeof value !== "object" || value === null || Object.keys(value).length > 0,
    ),
  );

const changed = (object: JsonObject): JsonObject => withoutEmpty({ ...object, updated_at: new Date().toISOString() });

/** The life of flows and forms: new ones and changed ones, with their times. */
export const edited = (early: readonly string[], check: (sent: JsonObject, call: Call) => void = () => {}) => ({
  createdStatus,
  build: (sent: JsonObject, call: Call) => {
    checkReleased(sent, early, call);
    check(sent, call);
    const made = changed(sent);
    return { ...made, created_at: made.updated_at };
  },
  change: (current: JsonObject, sent: JsonObject, call: Call) => {
    check(sent, call);
    const kept = Object.entries({ ...current, ...sent }).filter(([, value]) => value !== null);
    return changed(Object.fromEntries(kept));
  },
});

const inexistent = () => notFound("Flow not found");

const flow = collection({
  name: "flows",
  path: "/flows",
  id: "id",
  listing: { key: "flows" },
  scope: "flows",
  inexistent,
  deleteAgain: () => {
    throw inexistent();
  },
  create: body({
    name,
    ...optional(z.array(action), "actions"),
    ...optional(z.string(), "description"),
    ...optional(z.boolean(), "synchronous"),
  }),
  update: body({ ...optional(name, "name"), ...clearable(z.array(action), "actions") }),
  newId: () => prefixed("af", 22),
  ...edited(["description", "synchronous"]),
  present: (object, call, operation) => {
    const isListed = operation === "list";
    if (isBeforeRelease(call)) return earlyFlow(object, isListed);
    return isListed ? omit(object, ["actions"]) : object;
  },
});

const executions = "flow-executions";
const path = "/flows/{flow_id}/executions";
const one = `${path}/{execution_id}`;

const executionsOf = ({ tenant, parameters: { flow_id } }: Call): JsonObject[] => {
  if (!tenant.get("flows", flow_id!)) throw inexistent();
  return tenant.having(executions, "flow_id", flow_id);
};

/** Neither these words nor that there is a 404 is recorded or documented. */
function execution(call: Call): JsonObject {
  const found = executionsOf(call).find(({ id }) => id === call.parameters.execution_id);
  if (!found) throw notFound("Flow execution not found");
  return found;
}

/** What an execution went through is answered where it is asked for. */
const shown = (object: JsonObject, query?: URLSearchParams): JsonObject =>
  omit(object, query?.getAll("hydrate").includes("debug") ? ["flow_id"] : ["flow_id", "debug"]);

/** Records of what flows did. Flows are not executed here: tests put such records into `flow-executions`. */
const flowExecutions: Route[] = [
  get(path, ["read:flows_executions"], (call) =>
    ok(page(executionsOf(call), call.query, { key: "executions", checkpoint: true }, (object) => shown(object))),
  ),
  {
    ...get(one, ["read:flows_executions"], (call) => ok(shown(execution(call), call.query))),
    about: { name: executions, belongsTo: { flow_id: { in: "flows" } } },
  },
  remove(one, ["delete:flows_executions"], (call) => {
    call.tenant.delete(executions, String(execution(call).id));
    return noContent;
  }),
];

/** Flows, how they log in to services, and what they did. */
export const flows: Route[] = [...flowVaultConnections, ...flowExecutions, ...flow];

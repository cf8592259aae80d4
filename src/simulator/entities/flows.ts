import * as z from "zod";
import { anything, body, clearable, optional, validate } from "../body-schema";
import { collection } from "../collection";
import { isBefore } from "../features";
import { prefixed } from "../identifiers";
import type { JsonObject } from "../json-object";
import { omit } from "../json-object";
import { page } from "../listing";
import { badRequest, notFound } from "../refusal";
import { type Call, get, noContent, ok, type Route, remove } from "../route";
import { flowActionParams } from "./flow-action-params";
import { flowVaultConnections } from "./flow-vault-connections";

const name = z.string().min(1).max(150);

const action = body({
  id: z.string(),
  type: z.string(),
  action: z.string(),
  ...optional(z.string().max(100), "alias"),
  ...optional(z.boolean(), "allow_failure", "mask_output"),
  ...optional(anything, "params"),
});

/** In which words Auth0 refuses an action that is none is not recorded: these are those of other schemas. */
const refused = () => badRequest("Payload validation error: 'Data does not match any schemas from 'oneOf''.");

const nested = (params: JsonObject): JsonObject[] =>
  ["then", "else"].flatMap((branch) => (Array.isArray(params[branch]) ? (params[branch] as JsonObject[]) : []));

function checkActions(actions: unknown): void {
  for (const one of (actions ?? []) as JsonObject[]) {
    const known = flowActionParams[`${one.type} ${one.action}`]?.split(" ").filter(Boolean);
    const params = (one.params ?? {}) as JsonObject;
    if (!known) throw refused();
    const names = known.map((word) => word.replace("?", ""));
    const isMissing = known.some((word) => !/[?.]/.test(word) && !(word in params));
    const isStrange = !known.includes("...") && Object.keys(params).some((key) => !names.includes(key));
    if (isMissing || isStrange) throw refused();
    const below = nested(params);
    for (const inner of below) validate(action, inner);
    checkActions(below);
  }
}

/** Recorded: what is empty is not answered. */
export const withoutEmpty = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => typeof value !== "object" || value === null || Object.keys(value).length > 0,
    ),
  );

const changed = (object: JsonObject): JsonObject => withoutEmpty({ ...object, updated_at: new Date().toISOString() });

/** The life of flows and forms: new ones and changed ones, with their times. */
export const edited = (check: (sent: JsonObject) => void) => ({
  // Recorded: 200 in September 2024, and 201 since.
  createdStatus: ({ tenant }: Call) => (isBefore(tenant.features, "2024-10-01") ? 200 : 201),
  build: (sent: JsonObject) => {
    check(sent);
    const made = changed(sent);
    return { ...made, created_at: made.updated_at };
  },
  change: (current: JsonObject, sent: JsonObject) => {
    check(sent);
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
  create: body({ name, ...optional(z.array(action), "actions") }),
  update: body({ ...optional(name, "name"), ...clearable(z.array(action), "actions") }),
  newId: () => prefixed("af", 22),
  ...edited(({ actions }) => checkActions(actions)),
  present: (object, _call, operation) => (operation === "list" ? omit(object, ["actions"]) : object),
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

import { randomUUID } from "node:crypto";
import * as z from "zod";
import { body, optional, validate } from "../../endpoints/body-schema";
import { type Call, get, ok, post, type Route } from "../../endpoints/route";
import { type JsonObject, omit, pick } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import { builtDependencies, isBuilt, pageOfActions, showDeployed, summary, versionsOf } from "./answers";
import { actionOf } from "./drafts";

/** What a version keeps of the draft that it was made of. */
const content = ["code", "dependencies", "runtime", "secrets", "supported_triggers", "modules"];

/** Makes a new version of an action of a draft or an earlier version; it is what runs from then on. */
function deploy({ tenant }: Call, action: JsonObject, from: JsonObject): JsonObject {
  const [latest] = versionsOf(tenant, action.id);
  const now = new Date().toISOString();
  const version = {
    ...{ id: randomUUID(), action_id: action.id, number: Number(latest?.number ?? 0) + 1 },
    ...{ ...pick(from, content), dependencies: builtDependencies(from) },
    ...{ built_at: now, created_at: now, updated_at: now },
  };
  tenant.put("action-versions", version.id, version);
  tenant.patch("actions", String(action.id), { deployed: version.id, is_changed: false });
  return version;
}

const show = (version: JsonObject, action: JsonObject): JsonObject => ({
  ...showDeployed(version),
  deployed: version.id === action.deployed,
  action: summary(action),
});

/** A version that is being deployed: it is not what runs yet. */
const started = (version: JsonObject, action: JsonObject) =>
  ok({ ...omit(version, ["action_id", "built_at"]), status: "built", deployed: false, action: summary(action) });

function versionNamed({ tenant, parameters }: Call, action: JsonObject): JsonObject {
  const found = tenant.get("action-versions", parameters.id!);
  if (found?.action_id !== action.id) throw notFound("That action version does not exist.");
  return found!;
}

const redeployment = body(optional(z.boolean(), "update_draft")).nullish();

/** Deploys of actions, and what they have deployed before. */
export const actionVersions: Route[] = [
  post("/actions/actions/{id}/deploy", ["create:actions"], (call) => {
    const action = actionOf(call, call.parameters.id!);
    if (!isBuilt(action)) throw badRequest("A draft must be in the 'built' state before it can be deployed.");
    return started(deploy(call, action, action), action);
  }),
  get("/actions/actions/{actionId}/versions", ["read:actions"], (call) => {
    const action = actionOf(call, call.parameters.actionId!);
    return ok(pageOfActions("versions", versionsOf(call.tenant, action.id), call, (one) => show(one, action)));
  }),
  get("/actions/actions/{actionId}/versions/{id}", ["read:actions"], (call) => {
    const action = actionOf(call, call.parameters.actionId!);
    return ok(show(versionNamed(call, action), action));
  }),
  post("/actions/actions/{actionId}/versions/{id}/deploy", ["create:actions"], (call) => {
    const sent = validate(redeployment, call.body) as JsonObject | null;
    const action = actionOf(call, call.parameters.actionId!);
    const earlier = versionNamed(call, action);
    const version = deploy(call, action, earlier);
    if (sent?.update_draft === true) call.tenant.patch("actions", String(action.id), pick(earlier, content));
    else call.tenant.patch("actions", String(action.id), { is_changed: true });
    return started(version, action);
  }),
];

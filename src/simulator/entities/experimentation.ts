import * as z from "zod";
import { body, changes, either, optional, validate } from "../endpoints/body-schema";
import { type Collection, collection, existing } from "../endpoints/collection";
import { matches } from "../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../endpoints/route";
import { type JsonObject, omit, overlay } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { base58Id } from "../tenant/identifiers";

/** All of this is beta, and nothing of it is recorded: it is as the official document says, in whose words it refuses. */
const scopes = {
  ...{ create: ["create:experimentation"], read: ["read:experimentation"], list: ["read:experimentation"] },
  ...{ update: ["update:experimentation"], delete: ["delete:experimentation"] },
};

const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[A-HJ-NP-Za-km-z1-9]+$`));

const name = z
  .string()
  .min(3)
  .max(255)
  .regex(/^\S(.*\S)?$/);
const about = z
  .string()
  .min(3)
  .max(1024)
  .regex(/^\S(.*\S)?$/);
const described = optional(about, "description");
const changeable = { ...optional(name, "name"), description: about.nullish() };

const now = () => new Date().toISOString();

/** A new object, with its times. */
const made = (object: JsonObject): JsonObject => {
  const at = now();
  return { ...object, created_at: at, updated_at: at };
};

const changed = (current: JsonObject, sent: JsonObject): JsonObject => ({
  ...overlay(current, sent),
  updated_at: now(),
});

/** What the collections here have in common. */
const common = {
  id: "id",
  scope: "experimentation",
  scopes,
  change: changed,
};

const unique = (message: string) => [{ keys: ["name"], conflict: () => conflict(message) }];

const allocationsOf = ({ allocations = [] }: JsonObject) => allocations as JsonObject[];

/** Whether an experiment that is not archived uses something. */
const isUsed = ({ tenant }: Call, uses: (experiment: JsonObject) => boolean): boolean =>
  tenant.all("experiments").some((one) => one.status !== "archived" && uses(one));

/** An object of one to ten entries. */
const few = <S extends z.ZodType>(schema: S) =>
  schema
    .refine((value) => Object.keys(value as JsonObject).length > 0, "Too few properties defined (0), minimum 1")
    .refine((value) => Object.keys(value as JsonObject).length <= 10, {
      error: ({ input }) => `Too many properties defined (${Object.keys(input as JsonObject).length}), maximum 10`,
    });

const parameters = few(
  z.record(
    z.string(),
    body({
      type: z.enum(["string", "boolean", "number", "array", "object"]),
      value: z.unknown(),
      ...optional(z.string().max(255), "description"),
    }),
  ),
);

const noFlag = () => notFound("Feature flag not found.");

const flags: Collection = {
  ...common,
  name: "feature-flags",
  path: "/experimentation/feature-flags",
  listing: { key: "feature_flags", checkpoint: "only", most: 50 },
  inexistent: noFlag,
  create: body({ name, parameters, ...described }),
  update: body({ ...changeable, ...optional(parameters, "parameters") }),
  newId: () => base58Id("flg"),
  build: (sent) => made({ ...sent, type: "self", status: "draft" }),
  unique: unique("A feature flag with this name already exists."),
  filter: (query) => matches(query, ["type", "status"]),
  beforeDelete: ({ id }, call) => {
    if (isUsed(call, (one) => one.feature_flag_id === id))
      throw conflict("Feature flag is in use by one or more non-archived experiments and cannot be deleted.");
    for (const variation of call.tenant.having("feature-flag-variations", "feature_flag_id", id))
      call.tenant.delete("feature-flag-variations", String(variation.id));
  },
};

const transitions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "feature-flags": { draft: ["active", "archived"], active: ["archived"] },
  // The document does not say from where an experiment is archived.
  experiments: {
    draft: ["active", "archived"],
    active: ["paused", "completed"],
    paused: ["active", "completed"],
    completed: ["archived"],
  },
};

/** When an experiment began and ended. */
const timesOf = ({ name: of }: Collection, { started_at }: JsonObject, to: unknown): JsonObject => ({
  ...(of === "experiments" && to === "active" && { started_at: started_at ?? now() }),
  ...(of === "experiments" && to === "completed" && { ended_at: now() }),
});

const notAllowed = () => badRequest("Status transition is not allowed.");

/** The route by which an object gets another status. */
const status = (
  definition: Collection,
  statuses: readonly [string, ...string[]],
  check = (_: JsonObject, __: Call) => {},
) =>
  post(`${definition.path}/{id}/status`, scopes.update, (call) => {
    const sent = validate(body({ status: z.enum(statuses) }), call.body);
    const current = existing(definition, call);
    if (!transitions[definition.name]![String(current.status)]?.includes(String(sent.status))) throw notAllowed();
    if (sent.status === "active") check(current, call);
    const object = { ...current, ...timesOf(definition, current, sent.status), status: sent.status, updated_at: now() };
    return ok(definition.present!(call.tenant.put(definition.name, String(current.id), object), call, "update"));
  });

const overrides = z.record(z.string(), body({ value: z.unknown() }));

const variationsPath = "/experimentation/feature-flags/{id}/variations";
const variationPath = `${variationsPath}/{vid}`;
const variations = "feature-flag-variations";

const variationsOf = (call: Call): JsonObject[] =>
  call.tenant.having(variations, "feature_flag_id", existing(flags, call).id);

const variation = (call: Call): JsonObject => {
  const found = variationsOf(call).find(({ id }) => id === call.parameters.vid);
  if (!found) throw notFound("Variation not found.");
  return found;
};

/** Stores a variation, unless another one of the flag has its name or the flag lacks a parameter of it. */
function storeVariation(object: JsonObject, call: Call): JsonObject {
  const known = Object.keys(existing(flags, call).parameters as JsonObject);
  // The document says that the keys must exist, and not in what words others are refused.
  if (!Object.keys(object.overrides as JsonObject).every((key) => known.includes(key)))
    throw badRequest("Overrides must be of parameters that the feature flag has.");
  if (variationsOf(call).some((other) => other.id !== object.id && other.name === object.name))
    throw conflict("A variation with this name already exists on this feature flag.");
  return call.tenant.put(variations, String(object.id), object);
}

function deleteVariation(call: Call) {
  const all = variationsOf(call);
  const { vid } = call.parameters;
  if (!all.some(({ id }) => id === vid)) return noContent;
  if (isUsed(call, (one) => allocationsOf(one).some(({ variation_id }) => variation_id === vid)))
    throw conflict("Variation is in use by one or more non-archived allocations and cannot be deleted.");
  if (all.length === 1)
    throw badRequest("Feature flag must have at least one variation. Cannot delete the last variation.");
  call.tenant.delete(variations, vid!);
  return noContent;
}

const variationRoutes: Route[] = [
  get(variationsPath, scopes.read, (call) => ok({ variations: variationsOf(call) })),
  {
    ...post(variationsPath, scopes.create, (call) => {
      const sent = validate(body({ name, overrides, ...described }), call.body);
      const feature_flag_id = existing(flags, call).id;
      return created(storeVariation({ id: base58Id("var"), ...made({ ...sent, feature_flag_id }) }, call));
    }),
    about: { name: variations, belongsTo: { feature_flag_id: { in: "feature-flags" } } },
  },
  get(variationPath, scopes.read, (call) => ok(variation(call))),
  patch(variationPath, scopes.update, (call) => {
    const sent = validate(body({ ...changeable, ...optional(overrides, "overrides") }), call.body);
    return ok(storeVariation(changed(variation(call), sent), call));
  }),
  remove(variationPath, scopes.delete, deleteVariation),
];

const texts = z.array(z.string().max(1024)).min(1);
const condition = either(
  texts,
  ...["contains", "starts_with", "ends_with"].map((key) => body({ [key]: texts })),
  body({ exists: z.boolean() }),
);
const attributes =
  "client_id connection connection_type organization_id domain device_type browser platform user_agent country region";
const conditions = few(body(optional(condition, ...attributes.split(" "))));
const rules = z.array(either(changes(optional(conditions, "match", "not_match")))).min(1);

const segments: Collection = {
  ...common,
  name: "experiment-segments",
  path: "/experimentation/segments",
  listing: { key: "segments", checkpoint: "only", most: 50 },
  inexistent: () => notFound("Segment not found."),
  create: body({ name, rules, ...described }),
  update: body({ ...changeable, ...optional(rules, "rules") }),
  newId: () => base58Id("seg"),
  build: (sent) => made({ ...sent, type: "self" }),
  unique: unique("A segment with this name already exists."),
  filter: (query) => matches(query, ["type"]),
  beforeDelete: ({ id }, call) => {
    if (isUsed(call, (one) => allocationsOf(one).some(({ segment_id }) => segment_id === id)))
      throw conflict("Segment is in use by one or more non-archived experiment allocations.");
  },
};

const allocations = z
  .array(
    body({
      variation_id: idOf("var"),
      is_control: z.boolean(),
      ...optional(z.number().min(0).max(100), "weight"),
      ...optional(idOf("seg"), "segment_id"),
      ...optional(z.int().min(1), "priority"),
      ...optional(z.boolean(), "is_fallback"),
    }),
  )
  .min(1);
const assignment = body({ subject: z.enum(["device"]) });

/** What keeps an experiment from being active. The document names no codes: these are ours. */
function errorsOf(experiment: JsonObject, { tenant }: Call): JsonObject[] {
  const all = allocationsOf(experiment);
  const isThere = ({ variation_id }: JsonObject) => tenant.get(variations, String(variation_id)) !== undefined;
  const weights = all.reduce((sum, { weight = 0 }) => sum + Number(weight), 0);
  return [
    ...(all.every(isThere) ? [] : [{ code: "variation_not_found", message: "A variation does not exist." }]),
    ...(experiment.allocation_strategy === "percentage" && weights !== 100
      ? [{ code: "invalid_weights", message: "The weights must add up to 100." }]
      : []),
  ];
}

const experiments: Collection = {
  ...common,
  name: "experiments",
  path: "/experimentation/experiments",
  listing: { key: "experiments", checkpoint: "only", most: 50 },
  inexistent: () => notFound("Experiment not found."),
  create: body({
    name,
    feature_flag_id: idOf("flg"),
    authentication_flow: z.string(),
    allocation_strategy: z.enum(["percentage", "segment"]),
    assignment_config: assignment,
    allocations,
    ...described,
  }),
  update: body({ ...changeable, assignment_config: assignment.optional(), allocations: allocations.optional() }),
  newId: () => base58Id("exp"),
  build: (sent) => made({ ...sent, status: "draft" }),
  belongsTo: { feature_flag_id: { in: "feature-flags", missing: noFlag } },
  unique: unique("An experiment with this name already exists."),
  change: (current, sent) => {
    if (current.status === "active" && sent.allocations !== undefined)
      throw badRequest("Allocations cannot be modified while the experiment is active.");
    return changed(current, sent);
  },
  present: (one, call) => ({ ...omit(one, ["ramp_level"]), is_valid: errorsOf(one, call).length === 0 }),
  filter: (query) => matches(query, ["status", "authentication_flow", "feature_flag_id"]),
  beforeDelete: ({ status: is }) => {
    if (is === "active")
      throw badRequest("Active experiments cannot be deleted. Pause or complete the experiment first.");
  },
};

/** In the types of the SDK alone. How a schedule gets into an experiment they do not say, so that any level is next. */
const advanceRamp = post(`${experiments.path}/{id}/advance-ramp`, scopes.update, (call) => {
  const { target_level } = validate(body({ target_level: z.number() }), call.body);
  const experiment = existing(experiments, call);
  const from_level = Number(experiment.ramp_level ?? 0);
  if (Number(target_level) < from_level) throw badRequest("The ramp can only be advanced.");
  call.tenant.put("experiments", String(experiment.id), { ...experiment, ramp_level: target_level });
  return ok({ experiment_id: experiment.id, from_level, to_level: target_level, current_level: target_level });
});

/** Experiments with logins: flags, their variations, segments. */
export const experimentation: Route[] = [
  ...collection(flags),
  status({ ...flags, present: (flag) => flag }, ["draft", "active", "archived"]),
  ...variationRoutes,
  ...collection(segments),
  ...collection(experiments),
  status(experiments, ["active", "paused", "completed", "archived"], (one, call) => {
    if (errorsOf(one, call).length > 0) throw notAllowed();
  }),
  post(`${experiments.path}/{id}/validate`, scopes.read, (call) => {
    const errors = errorsOf(existing(experiments, call), call);
    return ok({ is_valid: errors.length === 0, errors });
  }),
  advanceRamp,
];

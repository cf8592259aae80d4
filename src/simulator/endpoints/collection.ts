import type { z } from "zod";
import { type JsonObject, omit, overlay } from "../json-object";
import type { Refusal } from "../refusal";
import { isBefore } from "../tenant/features";
import { type Relations, requireOwners } from "../tenant/relation";
import type { Tenant } from "../tenant/tenant";
import { validate } from "./body-schema";
import { type Listing, page, project, sorted } from "./listing";
import { type Answer, type Call, get, noContent, patch, post, type Route, remove } from "./route";
import { search } from "./search";

/** What is being answered: a `create` shows more than a later `read`. */
export type Operation = "create" | "read" | "update" | "list";

/** Keys that tell the objects of a collection apart. */
export interface Unique {
  readonly keys: readonly string[];
  /** What a second object with the same values is told. */
  readonly conflict: () => Refusal;
}

/** A collection of the Management API as data. */
export interface Collection {
  /** Name of the collection in the tenant. */
  readonly name: string;
  readonly path: string;
  /** Key of the id in the object. */
  readonly id: string;
  readonly listing: Listing;
  /** Name of the scopes: `clients` for `read:clients` and the others. */
  readonly scope: string;
  /** Scopes that differ from the usual one. */
  readonly scopes?: Partial<Record<Operation | "delete", readonly string[]>>;
  /** What a request for an object that is not there is told. */
  readonly inexistent: (call: Call) => Refusal;
  readonly create: z.ZodType;
  readonly update: z.ZodType;
  /** Status of a successful create, 201 unless said. */
  readonly createdStatus?: number | ((call: Call) => number);
  /** A new id, where `build` makes none. */
  readonly newId?: () => string;
  /** What the API fills in where the body says nothing. */
  readonly defaults?: JsonObject;
  /** The new object, complete with what the API fills in. Refuses what may not be created. The body unless said. */
  readonly build?: (body: JsonObject, call: Call) => JsonObject;
  /** What is made along with a new object; the object as the create answers it. */
  readonly created?: (object: JsonObject, call: Call) => JsonObject;
  /** What the objects belong to. */
  readonly belongsTo?: Relations["belongsTo"];
  /** Keys of which no two objects have the same values. */
  readonly unique?: readonly Unique[];
  /** Keys whose objects a PATCH merges; all others it replaces. */
  readonly merged?: readonly string[];
  /** The changed object. Overlays the body unless said. */
  readonly change?: (current: JsonObject, body: JsonObject, call: Call) => JsonObject;
  /** The object as it is answered. */
  readonly present?: (object: JsonObject, call: Call, operation: Operation) => JsonObject;
  /** Keys that answers have had since a day: the first one on which a recording has them. */
  readonly since?: Readonly<Record<string, string>>;
  /** Finds by something else than the id. */
  readonly find?: (call: Call) => JsonObject | undefined;
  /** Which objects a list shows; all of them unless said. */
  readonly filter?: (query: URLSearchParams) => ((object: JsonObject) => boolean) | undefined;
  /** Whether a list can be searched with `q` and ordered with `sort`. */
  readonly searchable?: boolean;
  /** Whether there is a search at a path of its own, by checkpoint and with a `q`. */
  readonly search?: boolean;
  /** Whether it can be ordered with `sort` alone. */
  readonly sortable?: boolean;
  /** Refuses a delete of what may not be deleted. */
  readonly beforeDelete?: (object: JsonObject, call: Call) => void;
  /** A delete of something that is gone, 204 unless said. */
  readonly deleteAgain?: (call: Call) => Answer;
  /** Answer of a successful delete, 204 unless said. */
  readonly deleted?: (object: JsonObject) => Answer;
}

/** The five routes of a collection. */
export function collection(definition: Collection): Route[] {
  const { path, scope, scopes, name, id, belongsTo = {} } = definition;
  const one = `${path}/{id}`;
  const read = scopes?.read ?? [`read:${scope}`];
  return [
    get(path, scopes?.list ?? read, (call) => list(definition, call)),
    ...(definition.search ? [get(`${path}/search`, scopes?.list ?? read, (call) => searched(definition, call))] : []),
    {
      ...post(path, scopes?.create ?? [`create:${scope}`], (call) => create(definition, call)),
      about: { name, id, belongsTo },
    },
    get(one, read, (call) => ({ status: 200, body: show(definition, existing(definition, call), call, "read") })),
    patch(one, scopes?.update ?? [`update:${scope}`], (call) => update(definition, call)),
    remove(one, scopes?.delete ?? [`delete:${scope}`], (call) => destroy(definition, call)),
  ];
}

/** The object that the path names. */
export function existing(definition: Pick<Collection, "name" | "find" | "inexistent">, call: Call): JsonObject {
  const object = lookUp(definition, call);
  if (!object) throw definition.inexistent(call);
  return object;
}

const lookUp = ({ name, find }: Pick<Collection, "name" | "find">, call: Call): JsonObject | undefined =>
  call.tenant.get(name, call.parameters.id!) ?? find?.(call);

/** An object as the tenant answers it. */
export function show(definition: Collection, object: JsonObject, call: Call, operation: Operation): JsonObject {
  const { present, since = {} } = definition;
  const newer = Object.keys(since).filter((key) => isBefore(call.tenant.features, since[key]!));
  const whole = present?.(object, call, operation) ?? object;
  const presented = newer.length > 0 ? omit(whole, newer) : whole;
  return operation === "read" ? project(presented, call.query, definition.listing.always) : presented;
}

function list(definition: Collection, call: Call): Answer {
  const { filter, listing, name, searchable, sortable } = definition;
  const text = searchable ? call.query.get("q") : undefined;
  const all = text ? search(call.tenant, name, text) : call.tenant.all(name);
  const shown = filter?.(call.query);
  const found = shown ? all.filter(shown) : all;
  const order = searchable || sortable ? call.query.get("sort") : undefined;
  const present = (object: JsonObject) => show(definition, object, call, "list");
  return { status: 200, body: page(order ? sorted(found, order) : found, call.query, listing, present) };
}

/** What a search finds, in the order of creation. */
function searched(definition: Collection, call: Call): Answer {
  const { listing, name } = definition;
  const found = new Set(search(call.tenant, name, call.query.get("q") ?? "*"));
  const inOrder = call.tenant.all(name).filter((object) => found.has(object));
  const present = (object: JsonObject) => show(definition, object, call, "list");
  return { status: 200, body: page(inOrder, call.query, { ...listing, checkpoint: "only" }, present) };
}

function create(definition: Collection, call: Call): Answer {
  validate(definition.create, call.body);
  const { id, newId, defaults, build, belongsTo = {} } = definition;
  const built = build?.(call.body, call) ?? call.body;
  const object = { ...(newId && { [id]: newId() }), ...defaults, ...built };
  requireOwners(belongsTo, object, call.tenant);
  store(definition, object, call.tenant);
  const made = definition.created?.(object, call) ?? object;
  const { createdStatus: status = 201 } = definition;
  return {
    status: typeof status === "number" ? status : status(call),
    body: show(definition, made, call, "create"),
  };
}

/** Stores an object, unless another one has what tells it apart. */
function store({ name, id, unique = [] }: Collection, object: JsonObject, tenant: Tenant): void {
  for (const { keys, conflict } of unique) {
    const isSame = (other: JsonObject) => other[id] !== object[id] && keys.every((key) => other[key] === object[key]);
    if (tenant.having(name, keys[0]!, object[keys[0]!]).some(isSame)) throw conflict();
  }
  tenant.put(name, String(object[id]), object);
}

function update(definition: Collection, call: Call): Answer {
  validate(definition.update, call.body);
  const current = existing(definition, call);
  const object = definition.change?.(current, call.body, call) ?? overlay(current, call.body, definition.merged);
  store(definition, object, call.tenant);
  return { status: 200, body: show(definition, object, call, "update") };
}

function destroy(definition: Collection, call: Call): Answer {
  const object = lookUp(definition, call);
  if (!object) return definition.deleteAgain?.(call) ?? noContent;
  definition.beforeDelete?.(object, call);
  call.tenant.delete(definition.name, String(object[definition.id]));
  return definition.deleted?.(object) ?? noContent;
}

import {
  anything,
  type Definition,
  isObject,
  own,
  type Property,
  propertiesFor,
  propertiesOf,
  type Values,
  type Wire,
} from "../../definition";
import { declaredBefore } from "../state/metadata";
import { placed } from "../values/extra";
import { equal, isLookedInto, isSame } from "../values/leaves";
import { fromWire } from "../values/wire";
import { assertAnswered, assertKept } from "./assert-kept";
import { type Change, changeOf, entriesOf, type Place, replaced, type Sides } from "./change";

/** A declaration before and after an update. */
export interface Declared {
  readonly olds: Values;
  readonly news: Values;
  /** Names of the properties that are not part of a request's body. */
  readonly without?: readonly string[];
}

/** What was and what is declared, each with `extra` in its place. */
export function declarations(
  definition: Definition,
  state: Values,
  inputs: Values,
  without: readonly string[],
): Declared {
  const [olds, news] = [declaredBefore(definition, state, inputs), inputs].map((one) => placed(definition.inputs, one));
  return { olds: olds!, news: news!, without };
}

/** What an update says. */
export interface Patch {
  readonly body: Wire;
  /** Names of the properties that the body is about. */
  readonly written: ReadonlySet<string>;
  /** What it does besides what is declared, in words. */
  readonly notes: readonly string[];
}

/**
 * What an update sends: the properties that changed, and defaults for those that are no longer declared. Of an object
 * that the API replaces it changes what the declarations differ in, and sends back the rest as it is live.
 */
export function patch(definition: Definition, declared: Declared, live: Wire | undefined): Patch {
  const changed = changedOf(definition, declared);
  const current = isAnother(definition, declared) ? {} : (live ?? {});
  const notes: string[] = [];
  const bodies = changed.map((property) => saying(definition, property, declared, { live, current, notes }));
  const names = changed.map(({ name }) => name);
  const isWhole = definition.operations.update?.method === "PUT" && names.length > 0;
  const body: Wire = isWhole ? wholeOf(definition, declared, live, notes) : Object.assign({}, ...bodies);
  return { body: { ...resentWith(definition, body, live), ...body }, written: new Set(names), notes };
}

/** Whether what an update says depends on what the tenant has. */
export function isReadFirst(definition: Definition, declared: Declared): boolean {
  const changed = changedOf(definition, declared);
  const { inputs, operations } = definition;
  const isWhole = operations.update?.method === "PUT" || propertiesOf(inputs).some(({ resent }) => resent);
  return changed.length > 0 && (isWhole || changed.some((property) => reachesReplaced(property, declared)));
}

/** The properties that an update is about. What Auth0 gives by itself as well stays once it is no longer declared. */
export function changedOf(definition: Definition, { olds, news, without = [] }: Declared): Property[] {
  return entriesOf(definition.inputs, olds, news).filter((property) => {
    const { name, local, createOnly, unset } = property;
    const isFixed = property.immutable && !(property.later && own(olds, name) === undefined);
    if (without.includes(name) || local || createOnly || isFixed) return false;
    if (isSame(property, own(olds, name), own(news, name))) return false;
    return Object.hasOwn(news, name) || unset !== undefined || !Object.hasOwn(definition.outputs.shape, name);
  });
}

const asObject = (value: unknown): Values => (isObject(value) ? value : {});

/** Whether the object becomes one of another kind, with none of the properties that depend on the kind. */
function isAnother({ inputs }: Definition, { olds, news }: Declared): boolean {
  const on = propertiesOf(inputs).find(({ variants }) => variants)?.variants?.on;
  return on !== undefined && olds[on] !== news[on];
}

/** Whether the change of a property is about an object that the API replaces, or that may go as a whole. */
function reachesReplaced(property: Property, { olds, news }: Pick<Declared, "olds" | "news">): boolean {
  const [old, value] = [own(olds, property.name), own(news, property.name)];
  if (!isLookedInto(property, value === undefined ? old : value)) return false;
  if (property.nested !== "merged" || (value === undefined && property.nullable)) return true;
  const within = { olds: asObject(old), news: asObject(value) };
  return entriesOf(property.schema, within.olds, within.news).some(
    (inner) =>
      !isSame(inner, own(within.olds, inner.name), own(within.news, inner.name)) && reachesReplaced(inner, within),
  );
}

interface Tenant {
  /** What the tenant has, as far as it was read. */
  readonly live: Wire | undefined;
  /** What of it the update starts from. */
  readonly current: Wire;
  readonly notes: string[];
}

/** What a request says about one property. */
function saying(definition: Definition, property: Property, { olds, news }: Declared, tenant: Tenant): Wire {
  const { name, wire } = property;
  const sides = { old: own(olds, name), value: own(news, name), live: own(tenant.current, wire) };
  if (tenant.live && isLookedInto(property, sides.value === undefined ? sides.old : sides.value))
    assertAnswered(definition, property, sides);
  const siblings = { ...(fromWire(definition.inputs, tenant.current) as Values), ...news };
  const place = { path: [name], siblings, notes: tenant.notes };
  const change: Change = changeOf(property, sides, "kept", place);
  if (change === undefined || change === "gone") return {};
  assertKept(definition, property, change.value, sides.live);
  if (isAsItIs(property, sides, change, place)) return {};
  return { [wire]: Object.hasOwn(definition.inputs.shape, name) ? change.value : withNulls(change.value, sides) };
}

/** Whether an object that the API replaces would be sent just as it is, with the secrets in it that are never answered. */
function isAsItIs(property: Property, sides: Sides, { value }: { readonly value: unknown }, place: Place): boolean {
  if (!isObject(sides.live) || property.nested === "merged") return false;
  if (equal(anything, value, sides.live)) return true;
  const unchanged = changeOf(property, { ...sides, value: sides.old }, "kept", { ...place, notes: [] });
  return isObject(unchanged) && equal(anything, value, unchanged.value);
}

/** What a request holds that replaces the object as a whole. */
function wholeOf(
  definition: Definition,
  { olds, news, without = [] }: Declared,
  live: Wire | undefined,
  notes: string[],
) {
  const sent = [...propertiesFor(definition.inputs, news), ...entriesOf(definition.inputs, olds, news)].filter(
    ({ name, local, createOnly }) => !without.includes(name) && !local && !createOnly,
  );
  const only = (object: Wire, key: "name" | "wire") =>
    Object.fromEntries(
      sent.filter((one) => Object.hasOwn(object, one[key])).map((one) => [one[key], object[one[key]]]),
    );
  const sides = { old: only(olds, "name"), value: only(news, "name"), live: live && only(live, "wire") };
  return replaced(definition.inputs, sides, { path: [], siblings: {}, notes });
}

/** What would be reset if the request did not hold it. */
function resentWith({ inputs }: Definition, body: Wire, live: Wire | undefined): Wire {
  if (!live || Object.keys(body).length === 0) return {};
  const wires = propertiesOf(inputs).filter(({ resent, wire }) => resent && live[wire] !== undefined);
  return Object.fromEntries(wires.map(({ wire }) => [wire, live[wire]]));
}

/** What the API does with what is left out of an object that no schema knows is not known either: null says that it goes. */
function withNulls(sent: unknown, { old, value }: Pick<Sides, "old" | "value">): unknown {
  if (!isObject(sent) || !isObject(old) || !isObject(value)) return sent;
  const parts = Object.entries(old).map(([key, part]) => [
    key,
    Object.hasOwn(value, key) ? withNulls(sent[key], { old: part, value: value[key] }) : null,
  ]);
  return { ...sent, ...Object.fromEntries(parts) };
}

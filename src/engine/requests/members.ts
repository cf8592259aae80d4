import type { z } from "zod";
import {
  type Api,
  type Definition,
  expectList,
  filledPath,
  isWithoutEndpoint,
  type Members,
  own,
  type Property,
  propertiesOf,
  type Values,
  type Wire,
} from "../../definition";
import { isSame } from "../values/leaves";
import type { Tenant } from "./tenant";

/** A property whose members are kept below an endpoint of their own. */
type MemberSet = Property & { readonly members: Members };

const isMemberSet = (property: Property): property is MemberSet => property.members !== undefined;

/** Endpoints of members that a tenant is known not to have: there the set is a property like any other. */
const missing = new WeakMap<Api, Set<string>>();

const isMissing = (tenant: Api, { members }: MemberSet): boolean => missing.get(tenant)?.has(members.path) ?? false;

const setsOf = (schema: z.ZodObject, tenant: Api): MemberSet[] =>
  propertiesOf(schema)
    .filter(isMemberSet)
    .filter((property) => !isMissing(tenant, property));

/** Names of the declared properties that an object is created without, since their members are added afterwards. */
export const addedLater = (definition: Definition, inputs: Values, tenant: Api): string[] =>
  setsOf(definition.inputs, tenant)
    .map(({ name }) => name)
    .filter((name) => inputs[name] !== undefined);

/** An object as it was answered, with the members of the declared sets that the answer does not hold. */
export async function withMembers(
  definition: Definition,
  id: string,
  object: Wire,
  declared: Values,
  tenant: Tenant,
): Promise<Wire> {
  const result = { ...object };
  for (const property of setsOf(definition.inputs, tenant)) {
    if (!(property.name in declared) || object[property.wire] !== undefined) continue;
    const members = await membersOf(property, id, tenant);
    if (members) result[property.wire] = members;
  }
  return result;
}

/** The same for an object under our names, of which everything is wanted. */
export async function withAllMembers(schema: z.ZodObject, id: string, values: Values, tenant: Tenant): Promise<Values> {
  const result = { ...values };
  for (const property of setsOf(schema, tenant))
    if (result[property.name] === undefined) result[property.name] = await membersOf(property, id, tenant);
  return result;
}

/** What an update does to members. */
export interface Membership {
  /** Names of the properties whose members are written this way. */
  readonly names: readonly string[];
  /** The sets as they are once it is done. */
  readonly sets: Wire;
  /** Adds and removes what differs; false where the tenant turns out not to have an endpoint for it. */
  readonly write: () => Promise<boolean>;
}

/**
 * The change of members from one declaration to another. What neither of them names stays; a set that was not declared
 * before is taken over whole, and one that is permanent is left as it is once it is no longer declared. The members of an
 * object that has just been created are those of its answer.
 */
export async function membership(
  definition: Definition,
  id: string,
  { olds, news, created }: { olds: Values; news: Values; created?: Wire | undefined },
  tenant: Tenant,
): Promise<Membership> {
  const changes: SetChange[] = [];
  for (const property of setsOf(definition.inputs, tenant)) {
    const { name } = property;
    if (!(name in olds || name in news) || (property.permanent && !(name in news))) continue;
    const before = name in olds ? (listIn(olds, name) ?? []) : undefined;
    const after = listIn(news, name) ?? [];
    if (before && isSameSet(before, after)) {
      const isSaidOtherwise = !isSame(property, own(olds, name), own(news, name));
      if (isSaidOtherwise) changes.push({ property, after, added: [], removed: [] });
      continue;
    }
    const live = created ? (listIn(created, property.wire) ?? []) : await membersOf(property, id, tenant);
    if (live) changes.push({ property, after, ...difference(before ?? live, after, live) });
  }
  return {
    names: changes.map(({ property }) => property.name),
    sets: Object.fromEntries(changes.map(({ property, after }) => [property.wire, after])),
    write: () => writeAll(changes, id, tenant),
  };
}

interface SetChange {
  readonly property: MemberSet;
  readonly after: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Only what is not so already. */
function difference(before: readonly string[], after: readonly string[], live: readonly string[]) {
  const added = after.filter((one) => !live.includes(one));
  const removed = before.filter((one) => !after.includes(one) && live.includes(one));
  return { added: [...new Set(added)], removed };
}

async function writeAll(changes: readonly SetChange[], id: string, tenant: Tenant): Promise<boolean> {
  for (const { property, added, removed } of changes) {
    const { members } = property;
    const items = [
      ...added.map((one) => members.change(one, true)),
      ...removed.map((one) => members.change(one, false)),
    ];
    for (let start = 0; start < items.length; start += members.batch) {
      const body = items.slice(start, start + members.batch);
      const send = () =>
        tenant.request({ method: "PATCH", path: filledPath(members.path, { id }), body, statuses: [204] });
      if ((await unlessMissing(property, tenant, send)) === noEndpoint) return false;
    }
  }
  return true;
}

/** The live members; undefined where the tenant has no endpoint for them. */
async function membersOf(property: MemberSet, id: string, tenant: Tenant): Promise<string[] | undefined> {
  const { members } = property;
  const { collect } = tenant;
  if (!collect) return undefined;
  const listing = { path: filledPath(members.path, { id }), key: members.key, query: {}, checkpoint: true };
  const items = await unlessMissing(property, tenant, () => collect(listing));
  if (items === noEndpoint) return undefined;
  return expectList(items, `the list ${listing.path}`, [members.id]).map((item) => String(item[members.id]));
}

const noEndpoint = Symbol();

async function unlessMissing<T>(
  property: MemberSet,
  tenant: Api,
  ask: () => Promise<T>,
): Promise<T | typeof noEndpoint> {
  try {
    return await ask();
  } catch (error) {
    if (!isWithoutEndpoint(error)) throw error;
    missing.set(tenant, (missing.get(tenant) ?? new Set()).add(property.members.path));
    return noEndpoint;
  }
}

const listIn = (values: Values, name: string): string[] | undefined =>
  Array.isArray(values[name]) ? values[name].map(String) : undefined;

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));

import type { z } from "zod";
import { expectEmpty, expectList } from "./answers";
import { type Api, type Listing, listingOf, type ObjectList, type Request, type Values, type Wire } from "./api";
import type { Definition, Operation } from "./definition";
import { association, singleton } from "./kinds";
import { filledPath } from "./path-template";
import { object, propertiesOf, set } from "./schema";
import type { Severity } from "./security";
import { immutable } from "./traits";

type Shape = z.core.$ZodLooseShape;

/** A set below an object, such as the permissions of a role: what one declaration makes two resources of. */
export interface MembershipOptions {
  /** Name of the class for one member; the one for the whole set has an `s`. */
  type: string;
  description: { item: string; whole: string };
  /** Path of the set, with the input in braces that tells the object. */
  path: string;
  /** Key under which bodies and answers hold the members, and name of the whole set's list. */
  key: string;
  by: ObjectList["by"];
  /** The inputs that tell the object whose set it is. */
  parent: z.ZodObject<Shape, z.core.$strict>;
  /** The inputs that tell a member. */
  member: z.ZodObject<Shape, z.core.$strict>;
  /** What the list of the members is, for its documentation. */
  members: string;
  /** Key of a member's id in answers, where bodies name members by nothing but the id. */
  id?: string;
  /** Whether an item of an answer is a member of the set; every one unless said. */
  isMember?: (item: Wire) => boolean;
  /** A list that tells of many members, or of the sets of many objects, at once. */
  among?: Among;
  /** Whether one member is there, where it is told by something else than the set's list, which follows writes late. */
  isThere?: (api: Api, state: Values) => Promise<boolean>;
  /** So many members one request may name. */
  most: number;
  scopes: { read: readonly string[]; add: readonly string[]; remove: readonly string[] };
  /** Statuses of success. */
  added: readonly number[];
  removed: readonly number[];
  /** What it means for security. */
  why: string;
  severity?: Severity;
  /** Why an export leaves the sets out unless they are asked for. */
  unasked?: string;
  source: string;
}

/** A list of which each item tells of a set. What it says is believed where it is what is known already. */
export interface Among {
  readonly list: ObjectList & { readonly id: string };
  /** The id of the item; undefined where none tells. */
  readonly of: (state: Values) => string | undefined;
  /** The members that an item tells of, as the set's own list shows them. */
  readonly members: (item: Wire) => readonly Wire[];
}

/** Declares one member of a set, which leaves the others alone, and the whole set, which removes what is not declared. */
export function membership(options: MembershipOptions): { item: Definition; whole: Definition } {
  return { item: itemOf(options), whole: wholeOf(options) };
}

const nameIn = (shape: z.ZodObject): string => propertiesOf(shape)[0]!.name;

const namesIn = (shape: z.ZodObject): string[] => propertiesOf(shape).map(({ name }) => name);

/** What tells the object from all others that have such a set. */
const parentIn = ({ parent }: MembershipOptions, values: Values): string =>
  namesIn(parent)
    .map((name) => String(values[name]))
    .join("::");

const wires = (schema: z.ZodObject, values: Values): Wire =>
  Object.fromEntries(propertiesOf(schema).map(({ name, wire }) => [wire, values[name]]));

/** A member as bodies name it. */
const named = ({ member, id }: MembershipOptions, values: Values): unknown =>
  id === undefined ? wires(member, values) : values[nameIn(member)];

/** A member of an answer, under our names. */
function memberIn({ member, id }: MembershipOptions, item: Wire): Values {
  return Object.fromEntries(propertiesOf(member).map(({ name, wire }) => [name, item[id ?? wire]]));
}

/** What tells a member from all others of its set. */
const textOf = ({ member }: MembershipOptions, values: Values): string =>
  propertiesOf(member)
    .map(({ name }) => String(values[name]))
    .join("::");

/** Where the members of a set are listed. */
const listOf = (options: MembershipOptions) => ({
  ...{ path: options.path, key: options.key, by: options.by },
  keys: keysOf(options),
});

/** The list of one set, at its own path. */
const listingAt = (options: MembershipOptions, path: string): Listing => listingOf({ ...listOf(options), path }, {});

/** The members of the set, which all that ask at the same time are told from one list. */
function read(
  options: MembershipOptions,
  isKnown: (members: unknown, state: Values) => boolean,
  declared: (state: Values) => readonly Values[],
): Pick<Operation, "method" | "path" | "scopes" | "perform"> {
  const { path, scopes } = options;
  return {
    method: "GET",
    path,
    scopes: scopes.read,
    perform: async (api, request, state) => {
      const told = await membersAmong(options, api, state);
      if (told && isKnown(told, state)) return told;
      if (options.isThere && options.among?.of(state) !== undefined) return confirmed(options, api, declared(state));
      const asker = `${parentIn(options, state)}::${textOf(options, state)}`;
      const listing = listingAt(options, request.path);
      const members = await (api.members ? api.members(listing, asker) : api.collect!(listing));
      return options.isThere ? [...members, ...(await missing(options, api, members, declared(state)))] : members;
    },
  };
}

/** The members that a list of many sets tells of; undefined where this takes more requests than to ask. */
async function membersAmong(
  { among }: MembershipOptions,
  api: Api,
  state: Values,
): Promise<readonly Wire[] | undefined> {
  const id = among?.of(state);
  if (!among || id === undefined) return undefined;
  const item = await api.listed?.({ ...among.list, path: filledPath(among.list.path, state) }, id);
  return item && among.members(item);
}

/** Those that are there, as the list will show them. */
async function confirmed(options: MembershipOptions, api: Api, members: readonly Values[]): Promise<Wire[]> {
  const isThere = await Promise.all(members.map((one) => options.isThere!(api, one)));
  return members
    .filter((_, index) => isThere[index])
    .map((one) => ({ [keysOf(options)[0]!]: one[nameIn(options.member)] }));
}

/** Declared members that the list does not show yet. */
function missing(options: MembershipOptions, api: Api, shown: unknown, declared: readonly Values[]): Promise<Wire[]> {
  const known = new Set(itemsIn(options, shown).map((one) => textOf(options, one)));
  return confirmed(
    options,
    api,
    declared.filter((one) => !known.has(textOf(options, one))),
  );
}

const keysOf = ({ member, id }: MembershipOptions): string[] =>
  id === undefined ? propertiesOf(member).map(({ wire }) => wire) : [id];

const itemsIn = (options: MembershipOptions, answer: unknown): Values[] =>
  expectList(answer, `the list of ${options.key}`, keysOf(options))
    .filter((item) => options.isMember?.(item) ?? true)
    .map((item) => memberIn(options, item));

function itemOf(options: MembershipOptions): Definition {
  const { type, description, path, key, parent, member, scopes, most, why, severity = "medium", source } = options;
  const one = (state: Values): Wire => ({ ...wires(parent, state), ...wires(member, state) });
  const body = (_: Wire, state: Values) => ({ [key]: [named(options, state)] });
  const known = new WeakMap<object, ReadonlySet<string>>();
  /** One list answers all that ask at the same time, and is looked through once. */
  const textsIn = (members: unknown): ReadonlySet<string> => {
    const texts = new Set(itemsIn(options, members).map((one) => textOf(options, one)));
    known.set(members as object, texts);
    return texts;
  };
  const isIn = (members: unknown, state: Values) =>
    (known.get(members as object) ?? textsIn(members)).has(textOf(options, state));
  const inputs = object({ ...parent.shape, ...fixed(member) });
  return association({
    type,
    description: `${description.item} Those that are created or removed at the same time go in one request: as many as Pulumi works on at a time (\`--parallel\`), and ${most} at most. \`${type}s\` is for the whole set: a program declares either of them for the same ${namesIn(parent).join(" and ")}.`,
    id: (item, inputs) => {
      const told = keysOf(options).every((key) => item[key] !== undefined) ? memberIn(options, item) : inputs;
      const above = Object.fromEntries(
        propertiesOf(parent).map(({ name, wire }) => [name, item[wire] ?? inputs[name]]),
      );
      return `${parentIn(options, above)}::${textOf(options, told)}`;
    },
    inputs,
    naturalKey: propertiesOf(inputs).map(({ name }) => name),
    operations: {
      create: {
        ...{ method: "POST", path, scopes: scopes.add, statuses: options.added, body, together: { key, most } },
        select: (answer, state) => {
          expectEmpty(answer);
          return one(state);
        },
      },
      read: {
        ...read(options, isIn, (state) => [state]),
        select: (answer, state) => (isIn(answer, state) ? one(state) : undefined),
      },
      delete: {
        ...{ method: "DELETE", path, scopes: scopes.remove, statuses: options.removed, body },
        together: { key, most },
        select: expectEmpty,
      },
    },
    list: { ...listOf(options), unasked: `\`${type}s\` holds the whole set.` },
    declarations: (item) => {
      const above = Object.fromEntries(propertiesOf(parent).map(({ name, wire }) => [name, item[wire]]));
      return [one({ ...above, ...memberIn(options, item) })];
    },
    deletion: "Removes this one member of the set; the others stay. One that is gone already counts as removed.",
    security: { creation: { severity, why }, deletion: () => "medium" },
    set: { part: "item", path },
    source,
  });
}

/** Another member is another resource. */
const fixed = (member: z.ZodObject): Shape =>
  Object.fromEntries(Object.entries(member.shape).map(([name, schema]) => [name, immutable(schema as z.ZodType)]));

function wholeOf(options: MembershipOptions): Definition {
  const { type, description, path, key, parent, member, scopes, why, severity = "medium", source } = options;
  const one = member.shape[nameIn(member)] as z.ZodType;
  const isWhole = (members: unknown, state: Values) => {
    const live = textsOf(itemsIn(options, members).map((item) => named(options, item)));
    const declared = textsOf(elementsIn(options, state[key] ?? []));
    return live.size === declared.size && [...declared.keys()].every((one) => live.has(one));
  };
  const membersIn = (state: Values) =>
    ((state[key] ?? []) as unknown[]).map((one) => ({ ...state, [nameIn(member)]: one }));
  const list = set(options.id === undefined ? member : one).describe(options.members);
  const writing = {
    ...{ method: "POST" as const, path, scopes: [...scopes.add, ...scopes.remove], repeatable: true },
    perform: async (api: Api, request: Request, state: Values) => {
      const before = (request.body as Wire | undefined)?.[beforeKey] as readonly unknown[] | undefined;
      await write(options, api, request.path, { wanted: state[key] as readonly unknown[], before });
      return { ...wires(parent, state), [key]: elementsIn(options, state[key]) };
    },
  };
  return singleton({
    type: `${type}s`,
    description: `${description.whole} What is not declared is removed; \`${type}\` leaves the others alone. A program declares either of them for the same ${namesIn(parent).join(" and ")}.`,
    id: (inputs) => parentIn(options, inputs),
    holds: [],
    path,
    scope: [],
    inputs: object({ ...parent.shape, [key]: list }),
    naturalKey: namesIn(parent),
    operations: {
      create: writing,
      update: writing,
      read: {
        ...read(options, isWhole, membersIn),
        select: (answer, state) => ({
          ...wires(parent, state),
          [key]: itemsIn(options, answer).map((item) => named(options, item)),
        }),
      },
      delete: {
        ...{ method: "DELETE", path, scopes: scopes.remove },
        perform: async (api, request, state) =>
          write(options, api, request.path, { unwanted: state[key] as readonly unknown[] }),
      },
    },
    prepareUpdate: async ({ olds, body }) => ({ body: { ...body, [beforeKey]: olds[key] } }),
    list: { ...listOf(options), ...(options.unasked && { unasked: options.unasked }) },
    deletion: "Removes the declared members; others that were added meanwhile stay.",
    security: { properties: { [key]: { judge: () => severity, why } } },
    set: { part: "whole", path },
    source,
  });
}

/** The declared members as bodies name them. */
const elementsIn = (options: MembershipOptions, declared: unknown): unknown[] =>
  (declared as unknown[]).map((one) => (options.id === undefined ? wires(options.member, one as Values) : one));

/** Members by what tells them apart. */
const textsOf = (members: readonly unknown[]): Map<string, unknown> =>
  new Map(members.map((one) => [JSON.stringify(one), one]));

const without = (members: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): unknown[] =>
  [...members].filter(([text]) => !others.has(text)).map(([, one]) => one);

/** Where the body of an update of a set holds the members that were declared before. */
const beforeKey = "before";

interface Wanted {
  /** What the set is to be. */
  readonly wanted?: readonly unknown[];
  /** What it was declared to be before. */
  readonly before?: readonly unknown[] | undefined;
  /** What is to be no part of it. */
  readonly unwanted?: readonly unknown[];
}

/**
 * Makes the set what is wanted; or takes what is unwanted out of it. A list that follows writes late may lack what was
 * declared before, and hold what was not.
 */
async function write(options: MembershipOptions, api: Api, path: string, change: Wanted): Promise<void> {
  const [wanted, before, unwanted] = [change.wanted, change.before, change.unwanted].map((declared) =>
    textsOf(elementsIn(options, declared ?? [])),
  ) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>];
  const items = await api.collect!(listingAt(options, path));
  const listed = textsOf(itemsIn(options, items).map((item) => named(options, item)));
  const mayLag = options.isThere !== undefined;
  const live = new Map([...listed, ...(mayLag ? before : [])]);
  const isSure = (text: string) => listed.has(text) && (!mayLag || !change.before || before.has(text));
  const added = [...wanted].filter(([text]) => !isSure(text)).map(([, one]) => one);
  const removed = change.unwanted
    ? [...unwanted].filter(([text]) => mayLag || listed.has(text)).map(([, one]) => one)
    : without(live, wanted);
  await send(options, api, path, added, removed);
}

async function send(
  { key, most, ...options }: MembershipOptions,
  api: Api,
  path: string,
  added: readonly unknown[],
  removed: readonly unknown[],
): Promise<void> {
  for (const [method, members, statuses] of [
    ["POST", added, options.added],
    ["DELETE", removed, options.removed],
  ] as const)
    for (let start = 0; start < members.length; start += most)
      expectEmpty(
        await api.request({
          ...{ method, path, statuses, repeatable: true },
          body: { [key]: members.slice(start, start + most) },
        }),
      );
}

import type { z } from "zod";
import { expectEmpty, expectList } from "./answers";
import { type Api, type Listing, listingOf, type ObjectList, type Request, type Values, type Wire } from "./api";
import type { Definition, Operation } from "./definition";
import { association, singleton } from "./kinds";
import { object, type Property, propertiesOf, set } from "./schema";
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
  /** The input that tells the object whose set it is. */
  parent: z.ZodObject<Shape, z.core.$strict>;
  /** The inputs that tell a member. */
  member: z.ZodObject<Shape, z.core.$strict>;
  /** What the list of the members is, for its documentation. */
  members: string;
  /** Key of a member's id in answers, where bodies name members by nothing but the id. */
  id?: string;
  /** Whether an item of an answer is a member of the set; every one unless said. */
  isMember?: (item: Wire) => boolean;
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

/** Declares one member of a set, which leaves the others alone, and the whole set, which removes what is not declared. */
export function membership(options: MembershipOptions): { item: Definition; whole: Definition } {
  return { item: itemOf(options), whole: wholeOf(options) };
}

const nameIn = (shape: z.ZodObject): string => propertiesOf(shape)[0]!.name;

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
function read(options: MembershipOptions): Pick<Operation, "method" | "path" | "scopes" | "perform"> {
  const { path, scopes, parent } = options;
  return {
    method: "GET",
    path,
    scopes: scopes.read,
    perform: (api, request, state) => {
      const asker = `${state[nameIn(parent)]}::${textOf(options, state)}`;
      const listing = listingAt(options, request.path);
      return api.members ? api.members(listing, asker) : api.collect!(listing);
    },
  };
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
  const inputs = object({ ...parent.shape, ...fixed(member) });
  return association({
    type,
    description: `${description.item} Those that are created or removed at the same time go in one request: as many as Pulumi works on at a time (\`--parallel\`), and ${most} at most. \`${type}s\` is for the whole set: a program declares either of them for the same ${nameIn(parent)}.`,
    id: (item, inputs) => {
      const told = keysOf(options).every((key) => item[key] !== undefined) ? memberIn(options, item) : inputs;
      return `${inputs[nameIn(parent)]}::${textOf(options, told)}`;
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
        ...read(options),
        select: (answer, state) =>
          itemsIn(options, answer).some((item) => textOf(options, item) === textOf(options, state))
            ? one(state)
            : undefined,
      },
      delete: {
        ...{ method: "DELETE", path, scopes: scopes.remove, statuses: options.removed, body },
        together: { key, most },
        select: expectEmpty,
      },
    },
    list: { ...listOf(options), unasked: `\`${type}s\` holds the whole set.` },
    declarations: (item) => {
      const [{ wire, name }] = propertiesOf(parent) as [Property];
      return [one({ [name]: item[wire], ...memberIn(options, item) })];
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
  const list = set(options.id === undefined ? member : one).describe(options.members);
  const writing = {
    ...{ method: "POST" as const, path, scopes: [...scopes.add, ...scopes.remove], repeatable: true },
    perform: async (api: Api, request: Request, state: Values) => {
      await write(options, api, request.path, state[key] as readonly unknown[], true);
      return { ...wires(parent, state), [key]: elementsIn(options, state[key]) };
    },
  };
  return singleton({
    type: `${type}s`,
    description: `${description.whole} What is not declared is removed; \`${type}\` leaves the others alone. A program declares either of them for the same ${nameIn(parent)}.`,
    id: (inputs) => String(inputs[nameIn(parent)]),
    holds: [],
    path,
    scope: [],
    inputs: object({ ...parent.shape, [key]: list }),
    naturalKey: [nameIn(parent)],
    operations: {
      create: writing,
      update: writing,
      read: {
        ...read(options),
        select: (answer, state) => ({
          ...wires(parent, state),
          [key]: itemsIn(options, answer).map((item) => named(options, item)),
        }),
      },
      delete: {
        ...{ method: "DELETE", path, scopes: scopes.remove },
        perform: async (api, request, state) => write(options, api, request.path, state[key] as unknown[], false),
      },
    },
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

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Makes the set what is declared; or takes what is declared out of it. */
async function write(
  options: MembershipOptions,
  api: Api,
  path: string,
  declared: readonly unknown[],
  isWanted: boolean,
): Promise<void> {
  const { key, most } = options;
  const elements = elementsIn(options, declared);
  const items = await api.collect!(listingAt(options, path));
  const live = itemsIn(options, items).map((item) => named(options, item));
  const isDeclared = (one: unknown) => elements.some((other) => same(one, other));
  const added = isWanted ? elements.filter((one) => !live.some((other) => same(one, other))) : [];
  const removed = live.filter((one) => isDeclared(one) !== isWanted);
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

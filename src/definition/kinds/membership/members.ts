import type { z } from "zod";
import { expectList } from "../../answers";
import { type Listing, listingOf, type Values, type Wire } from "../../api";
import { propertiesOf } from "../../schema";
import type { MembershipOptions } from "./options";

export const nameIn = (shape: z.ZodObject): string => propertiesOf(shape)[0]!.name;

export const namesIn = (shape: z.ZodObject): string[] => propertiesOf(shape).map(({ name }) => name);

/** What tells the object from all others that have such a set. */
export const parentIn = ({ parent }: MembershipOptions, values: Values): string =>
  namesIn(parent)
    .map((name) => String(values[name]))
    .join("::");

export const wires = (schema: z.ZodObject, values: Values): Wire =>
  Object.fromEntries(propertiesOf(schema).map(({ name, wire }) => [wire, values[name]]));

/** A member as bodies name it. */
export const named = ({ member, id }: MembershipOptions, values: Values): unknown =>
  id === undefined ? wires(member, values) : values[nameIn(member)];

/** A member of an answer, under our names. */
export function memberIn({ member, id }: MembershipOptions, item: Wire): Values {
  return Object.fromEntries(propertiesOf(member).map(({ name, wire }) => [name, item[id ?? wire]]));
}

/** What tells a member from all others of its set. */
export const textOf = ({ member }: MembershipOptions, values: Values): string =>
  propertiesOf(member)
    .map(({ name }) => String(values[name]))
    .join("::");

/** Where the members of a set are listed. */
export const listOf = (options: MembershipOptions) => ({
  ...{ path: options.path, key: options.key, by: options.by },
  ...(options.parents && { parents: options.parents }),
  keys: keysOf(options),
});

/** The list of one set, at its own path. */
export const listingAt = (options: MembershipOptions, path: string): Listing =>
  listingOf({ ...listOf(options), path }, {});

export const keysOf = ({ member, id }: MembershipOptions): string[] =>
  id === undefined ? propertiesOf(member).map(({ wire }) => wire) : [id];

export const itemsIn = (options: MembershipOptions, answer: unknown): Values[] =>
  expectList(answer, `the list of ${options.key}`, keysOf(options))
    .filter((item) => options.isMember?.(item) ?? true)
    .map((item) => memberIn(options, item));

/** The id of the resource for one member, as a program declares it within the whole set. */
export function idOfMember(options: MembershipOptions, declared: unknown, whole: Values): string {
  const member = options.id === undefined ? (declared as Values) : { [nameIn(options.member)]: declared };
  return `${parentIn(options, whole)}::${textOf(options, member)}`;
}

/** The declared members as bodies name them. */
export const elementsIn = (options: MembershipOptions, declared: unknown): unknown[] =>
  (declared as unknown[]).map((one) => (options.id === undefined ? wires(options.member, one as Values) : one));

/** Members by what tells them apart. */
export const textsOf = (members: readonly unknown[]): Map<string, unknown> =>
  new Map(members.map((one) => [JSON.stringify(one), one]));

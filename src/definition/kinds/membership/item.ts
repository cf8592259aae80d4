import type { z } from "zod";
import { expectEmpty } from "../../answers";
import type { Values, Wire } from "../../api";
import { type Definition, describeTogether, type Operation } from "../../definition";
import { object, propertiesOf } from "../../schema";
import { immutable } from "../../traits";
import { association } from "../association";
import { itemsIn, keysOf, listOf, memberIn, named, namesIn, parentIn, textOf, wires } from "./members";
import type { MembershipOptions, Shape } from "./options";
import { readMembers } from "./read-members";

/** One member of a set, which leaves the others alone. */
export function itemOf(options: MembershipOptions): Definition {
  const { type, description, path, parent, member, most, why, severity = "medium", source } = options;
  const one = (state: Values): Wire => ({ ...wires(parent, state), ...wires(member, state) });
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
    description: `${description.item} ${describeTogether(most)} \`${type}s\` is for the whole set: a program declares either of them for the same ${namesIn(parent).join(" and ")}.`,
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
        ...additionOf(options),
        select: (answer, state) => {
          expectEmpty(answer);
          return one(state);
        },
      },
      read: {
        ...readMembers(options, isIn, (state) => [state]),
        select: (answer, state) => (isIn(answer, state) ? one(state) : undefined),
      },
      delete: { ...removalOf(options), select: expectEmpty },
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

/** The request that adds one member: with others of its set, or with the other objects that get it. */
function additionOf(options: MembershipOptions): Operation {
  const { path, key, scopes, added, toMany, most, change } = options;
  if (change)
    return {
      ...{ method: "PATCH", path, scopes: scopes.add, statuses: added, together: { most } },
      // One that was there before is not taken for what this has made.
      repeatable: false,
      body: (_, state) => [change(named(options, state), true)],
    };
  const way = toMany ?? { path, key, scopes: scopes.add, added };
  return {
    ...{ method: "POST", path: way.path, scopes: way.scopes, statuses: way.added },
    together: { key: way.key, most },
    body: (_, state) => ({ [way.key]: [toMany ? parentIn(options, state) : named(options, state)] }),
  };
}

/** The request that removes one member, with others of its set. */
function removalOf(options: MembershipOptions): Operation {
  const { path, key, scopes, removed: statuses, most, change } = options;
  const common = { path, scopes: scopes.remove, statuses };
  if (change)
    return {
      ...{ method: "PATCH", ...common, together: { most } },
      body: (_, state) => [change(named(options, state), false)],
    };
  return {
    ...{ method: "DELETE", ...common, together: { key, most } },
    body: (_, state) => ({ [key]: [named(options, state)] }),
  };
}

/** Another member is another resource. */
const fixed = (member: z.ZodObject): Shape =>
  Object.fromEntries(Object.entries(member.shape).map(([name, schema]) => [name, immutable(schema as z.ZodType)]));

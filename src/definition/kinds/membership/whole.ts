import type { z } from "zod";
import { expectEmpty } from "../../answers";
import type { Api, Request, Values, Wire } from "../../api";
import type { Definition } from "../../definition";
import { object, set } from "../../schema";
import { singleton } from "../singleton";
import { elementsIn, idOfMember, itemsIn, listOf, named, nameIn, namesIn, parentIn, textsOf, wires } from "./members";
import type { MembershipOptions } from "./options";
import { readMembers } from "./read-members";
import { beforeKey, writeMembers } from "./write-members";

/** A whole set, which removes what is not declared. */
export function wholeOf(options: MembershipOptions): Definition {
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
    ...{ method: options.change ? ("PATCH" as const) : ("POST" as const), path },
    ...{ scopes: [...new Set([...scopes.add, ...scopes.remove])], repeatable: true },
    perform: async (api: Api, request: Request, state: Values) => {
      const before = (request.body as Wire | undefined)?.[beforeKey] as readonly unknown[] | undefined;
      await writeMembers(options, api, request.path, { wanted: state[key] as readonly unknown[], before });
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
        ...readMembers(options, isWhole, membersIn),
        select: (answer, state) => ({
          ...wires(parent, state),
          [key]: itemsIn(options, answer).map((item) => named(options, item)),
        }),
      },
      delete: {
        ...{ method: options.change ? "PATCH" : "DELETE", path, scopes: scopes.remove },
        perform: async (api, request, state) =>
          writeMembers(options, api, request.path, { unwanted: state[key] as readonly unknown[] }),
        select: expectEmpty,
      },
    },
    prepareUpdate: async ({ olds, body }) => ({ body: { ...body, [beforeKey]: olds[key] } }),
    list: { ...listOf(options), ...(options.unasked && { unasked: options.unasked }) },
    deletion: "Removes the declared members; others that were added meanwhile stay.",
    security: { properties: { [key]: { judge: () => severity, why } } },
    set: { part: "whole", path, items: { type, input: key, idOf: (one, state) => idOfMember(options, one, state) } },
    source,
  });
}

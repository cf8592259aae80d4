import { z } from "zod";
import type { Api, Request, Values, Wire } from "../../api";
import type { Constraint } from "../../constraints";
import type { Definition, Operation } from "../../definition";
import { object, propertiesOf, set, snakeCase } from "../../schema";
import { beforeKey } from "../membership/write-members";
import { singleton } from "../singleton";
import { asDeclared, byName, declaredItems, itemsIn, listingAt, listOf, partsOf, unlisted } from "./items";
import type { WholeSetOptions } from "./options";
import { removeItems, writeItems } from "./write-items";

export type { SetWrites, WholeSetOptions } from "./options";

/** Declares the whole of a set whose items have settings. */
export function wholeSet(options: WholeSetOptions): Definition {
  const { type, description, path, key, parent, item, tells, scopes, why, severity = "medium", source } = options;
  const [{ name: above } = { name: "" }] = propertiesOf(parent);
  const writing = writeOf(options);
  return singleton({
    type,
    description,
    id: (inputs) => String(inputs[above]),
    holds: [],
    path,
    scope: [],
    inputs: object({ ...parent.shape, [key]: set(item).describe(options.items) }),
    ...(tells && { outputs: object({ [tells.name]: z.array(tells.item).describe(tells.about) }) }),
    naturalKey: [above],
    constraints: [namedOnce(options), ...(options.constraints ?? []).map((constraint) => ofEach(options, constraint))],
    operations: {
      create: writing,
      update: writing,
      read: readOf(options),
      delete: {
        ...{ method: "DELETE", path, scopes: scopes.write },
        perform: (api, request, state) => removeItems(options, api, request.path, declaredItems(options, state[key])),
      },
    },
    prepareUpdate: async ({ olds, body }) => ({ body: { ...body, [beforeKey]: olds[key] } }),
    list: listOf(options),
    deletion: "Removes the declared items; others that were added meanwhile stay.",
    security: { properties: { [key]: { judge: () => severity, why } } },
    set: { part: "whole", path },
    ...(source !== undefined && { source }),
  });
}

/** Two items of one name would overwrite each other. */
function namedOnce(options: WholeSetOptions): Constraint {
  const { name } = partsOf(options).naming;
  return {
    properties: [options.key],
    broken: (inputs) => {
      const names = ((inputs[options.key] ?? []) as Values[]).map((one) => one[name]);
      const twice = names.find((one, index) => names.indexOf(one) !== index);
      return twice === undefined ? undefined : `has two items with the \`${name}\` ${JSON.stringify(twice)}`;
    },
  };
}

/** A constraint of one item, for all of them. */
const ofEach = ({ key }: WholeSetOptions, { broken }: Constraint): Constraint => ({
  properties: [key],
  broken: (inputs) => ((inputs[key] ?? []) as Values[]).map(broken).find((sentence) => sentence !== undefined),
});

/** The set as answers tell it: its object, the items under their key, and what else is told of them. */
function answerOf(options: WholeSetOptions, state: Values, items: readonly Wire[], live: readonly Wire[]): Wire {
  const { parent, key, tells } = options;
  const above = Object.fromEntries(propertiesOf(parent).map(({ name, wire }) => [wire, state[name]]));
  // In an order of its own, since that of the list is not that of what was written.
  const told = [...byName(options, live)].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
  return { ...above, [key]: items, ...(tells && { [snakeCase(tells.name)]: told }) };
}

function writeOf(options: WholeSetOptions): Operation {
  const { path, key, scopes, olderTwin } = options;
  return {
    ...{ method: options.writes.replace ? "PUT" : "POST", path, scopes: scopes.write, repeatable: true },
    ...(olderTwin && { olderTwin }),
    perform: async (api: Api, request: Request, state: Values) => {
      const wanted = declaredItems(options, state[key]);
      const before = declaredItems(options, (request.body as Wire | undefined)?.[beforeKey]);
      const live = await writeItems(options, api, request.path, { wanted, before });
      return answerOf(options, state, wanted, live);
    },
  };
}

function readOf(options: WholeSetOptions): Operation {
  const { path, key, scopes } = options;
  return {
    ...{ method: "GET", path, scopes: scopes.read },
    perform: async (api, request, state) => {
      const listing = listingAt(options, request.path);
      const items = await (api.members ? api.members(listing, request.path) : api.collect!(listing));
      const listed = itemsIn(options, items);
      return [...listed, ...(await unlisted(options, api, request.path, listed, declaredItems(options, state[key])))];
    },
    select: (answer, state) => {
      const live = byName(options, itemsIn(options, answer));
      const declared = byName(options, declaredItems(options, state[key]));
      // Those of others come last, so that a difference shows nothing else.
      const names = new Set([...[...declared.keys()].filter((name) => live.has(name)), ...live.keys()]);
      const items = [...names].map((name) => asDeclared(options, live.get(name)!, declared.get(name)));
      return answerOf(options, state, items, [...live.values()]);
    },
  };
}

import type { z } from "zod";
import type { JsonObject } from "../json-object";
import { type Relations, requireOwners } from "../tenant/relation";
import { validate } from "./body-schema";
import { type Listing, page } from "./listing";
import { type Answer, type Call, get, ok, post, type Route, remove } from "./route";

/** A set of members below an object, as data: users of a role, members of an organization. */
export interface Membership {
  /** Name of the links in the tenant. The same links may be read from both ends. */
  readonly name: string;
  readonly path: string;
  /** What the path names, such as `{ role_id: "rol_…" }`; refuses what is not there. */
  readonly owner: (call: Call) => JsonObject;
  readonly body: z.ZodType;
  /** The members that a body names, as parts of links. */
  readonly members: (body: JsonObject) => JsonObject[];
  /** What links belong to: the objects at either end, which must be there. */
  readonly belongsTo: Relations["belongsTo"];
  /** Refuses a member that may not be added. */
  readonly check?: (member: JsonObject, call: Call) => void;
  /** A member as the list shows it. */
  readonly show: (link: JsonObject, call: Call) => JsonObject | undefined;
  readonly listing: Listing | ((call: Call) => Listing);
  readonly scopes: {
    readonly read: readonly string[];
    readonly add: readonly string[];
    readonly remove: readonly string[];
  };
  readonly added: Answer;
  readonly removed: Answer;
}

const idOf = (link: JsonObject): string =>
  Object.keys(link)
    .sort()
    .map((key) => link[key])
    .join(" ");

const belongs = (link: JsonObject, owner: JsonObject): boolean =>
  Object.entries(owner).every(([key, value]) => link[key] === value);

/** The links of an object. */
const linksOf = ({ name, owner }: Membership, call: Call): JsonObject[] => {
  const wanted = owner(call);
  return call.tenant.all(name).filter((link) => belongs(link, wanted));
};

/** The routes that list, add and remove members. */
export function membership(definition: Membership): Route[] {
  const { name, path, scopes, listing, belongsTo } = definition;
  const named = (call: Call): JsonObject[] => {
    validate(definition.body, call.body);
    return definition.members(call.body).map((member) => ({ ...definition.owner(call), ...member }));
  };
  return [
    get(path, scopes.read, (call) => {
      const shown = linksOf(definition, call).map((link) => definition.show(link, call));
      return ok(
        page(
          shown.filter((member) => member !== undefined),
          call.query,
          typeof listing === "function" ? listing(call) : listing,
        ),
      );
    }),
    {
      ...post(path, scopes.add, (call) => {
        const links = named(call);
        for (const link of links) {
          requireOwners(belongsTo, link, call.tenant);
          definition.check?.(link, call);
        }
        for (const link of links) call.tenant.put(name, idOf(link), { ...link, id: idOf(link) });
        return definition.added;
      }),
      about: { name, belongsTo },
    },
    remove(path, scopes.remove, (call) => {
      for (const link of named(call)) call.tenant.delete(name, idOf(link));
      return definition.removed;
    }),
  ];
}

import type { z } from "zod";
import type { Api, ObjectList, Values, Wire } from "../../api";
import type { Severity } from "../../security";

export type Shape = z.core.$ZodLooseShape;

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
  /** Where the objects above are listed, where no resource of this package is one of them, or not each of them counts. */
  parents?: ObjectList;
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
  /** Where the API adds one member to the sets of many objects, which items are then added by. */
  toMany?: MemberOfMany;
  /**
   * Where one PATCH adds and removes: what its body, which is a list, holds of a member. Otherwise a POST adds those that
   * its body lists under `key`, and a DELETE removes them.
   */
  change?: (member: unknown, isMember: boolean) => Wire;
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

/** One member that many objects get in one request. */
export interface MemberOfMany {
  /** With the input in braces that tells the member. */
  readonly path: string;
  /** Key under which the body names the objects. */
  readonly key: string;
  readonly scopes: readonly string[];
  /** Statuses of success. */
  readonly added: readonly number[];
}

/** A list of which each item tells of a set. What it says is believed where it is what is known already. */
export interface Among {
  readonly list: ObjectList & { readonly id: string };
  /** The id of the item; undefined where none tells. */
  readonly of: (state: Values) => string | undefined;
  /** The members that an item tells of, as the set's own list shows them. */
  readonly members: (item: Wire) => readonly Wire[];
}

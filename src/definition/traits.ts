import type { z } from "zod";

/** What a property means beyond its shape. Kept in zod's own metadata, so that a schema is all there is to read. */
export interface Traits {
  /** Encrypted in state and masked wherever it would be shown. */
  secret?: boolean;
  /** Someone logs in by it, though it is no secret: its removal is told in words. */
  credential?: boolean;
  /** The API cannot change it: a new value replaces the resource. */
  immutable?: boolean;
  /** Sent, never answered: a live value says nothing about it. */
  writeOnly?: boolean;
  /** Output that is another one whenever the value is, where the API never answers the value itself. */
  fingerprint?: string;
  /** Accepted by the update only, so that a create is followed by an update. */
  updateOnly?: boolean;
  /** Accepted by the create only, and without effect later: a new value alone sends nothing. */
  createOnly?: boolean;
  /** The API's name of the property, where it is not the snake_case of ours. */
  wire?: string;
  /** The order of the array has no meaning. */
  set?: boolean;
  /** The API keeps the keys of the object or map that an update leaves out. Any other object it replaces whole. */
  nested?: "merged";
  /** An object that is one value: none of its keys is owned, compared or changed on its own. */
  document?: boolean;
  /** An object that is always there: what is declared of it goes back to its default alone. */
  standing?: boolean;
  /** An update that leaves it out resets it, so that the live value goes along with every other change. */
  resent?: boolean;
  /** Values of an immutable property that an object which has none yet can still be given; `any` for all. */
  later?: readonly unknown[] | "any";
  /**
   * Of an object: what the API works out of other properties, under its own names, and the names of those. What has none
   * is only answered.
   */
  derived?: Readonly<Record<string, readonly string[]>>;
  /** Of an object: properties that the API takes in place of older ones, and the names of those. */
  succeeding?: Readonly<Record<string, readonly string[]>>;
  /** Sibling that the value belongs to: the API drops it when an update gives that one another value. */
  droppedWith?: string;
  /** Scope without which the API does not answer the property. */
  readScope?: string;
  /** Scope without which the API takes no value of the property. */
  updateScope?: string;
  /**
   * The API answers the output, or of secrets a mask each, whenever there is one: an answer without it says that there is
   * none.
   */
  alwaysAnswered?: boolean;
  /** What the API is told when the property is no longer declared. Nullable properties are told `null`. */
  unset?: unknown;
  /** What the API fills in when a new object does not declare the property, where that is not what `unset` says. */
  serverDefault?: (siblings: Record<string, unknown>) => unknown;
  /** The API keeps the last value when the property is no longer declared. */
  permanent?: boolean;
  /** Never sent: it only decides when something is done. */
  local?: boolean;
  /** A map in which an object carries the mark of the create that made it; the API takes so many keys at most. */
  marked?: { most: number };
  /** A resource may stand for the value. */
  reference?: Reference;
  /** A file, or another asset of Pulumi's, may be given in place of the text. */
  asset?: boolean;
  /** The API takes what is referred to only where the application that asks is a member of a set of it. */
  callers?: Callers;
  /** A number that no two objects of the kind have at the same time. */
  distinct?: boolean;
  /** The API keeps the members of the set below an endpoint of its own. */
  members?: Members;
  /** The shape depends on the value of a sibling. */
  variants?: Variants;
}

/** The type of the resource that is referred to, and the property of it that is meant; of other types another one. */
export interface Reference {
  type: string;
  property: string;
  or?: Readonly<Record<string, string>>;
}

/** Where the API keeps the members of a set, and how it is told of those that come and go. */
export interface Members {
  /** Path of the members, with `{id}` for the object's. */
  readonly path: string;
  /** Name under which an answer holds them. */
  readonly key: string;
  /** Key of a member's id in an answer. */
  readonly id: string;
  /** What a request holds of a member that is added or removed. */
  readonly change: (id: string, isMember: boolean) => Record<string, unknown>;
  /** So many members a request may name. */
  readonly batch: number;
  /** Scopes of which the token needs one to read them, and one to change them. */
  readonly scopes: { readonly read: readonly string[]; readonly update: readonly string[] };
}

/** A set that the application that asks must be a member of. */
export interface Callers {
  /** Name of the set, in the resource that is referred to. */
  readonly members: string;
  /** Path of the list of all objects that have an application in it, with `{id}` for the application's. */
  readonly path: string;
  /** Name under which an answer holds the objects. */
  readonly key: string;
  /** What happens otherwise, as the end of a sentence about the object. */
  readonly otherwise: string;
}

/** Shapes of an object by the value of a sibling property. */
export interface Variants {
  /** Name of the sibling that decides. */
  readonly on: string;
  /** Shape by the sibling's value; any other value leaves the object open. */
  readonly cases: Readonly<Record<string, z.ZodObject | z.ZodUnion>>;
}

/** What is known of a schema itself. */
export const traitsOf = (schema: z.ZodType): Traits & { description?: string } =>
  (schema.meta() ?? {}) as Traits & { description?: string };

/** Adds traits to a schema. */
export function trait<S extends z.ZodType>(schema: S, traits: Traits): S {
  return schema.meta({ ...schema.meta(), ...traits });
}

/** Stands in an object for a secret that it has and the API does not answer. */
export const hiddenSecret = "********";

/** Stands in an object for a secret that it does not have any more as it was declared: somebody else has set or removed it. */
export const changedSecret = "*changed*";

/** Encrypted in state, masked in every message. */
export const secret = <S extends z.ZodType>(schema: S): S => trait(schema, { secret: true });

/** Someone logs in by it, or proves by it who they are. */
export const credential = <S extends z.ZodType>(schema: S): S => trait(schema, { credential: true });

/** A changed value replaces the resource, but for those that an object without one can be given later. */
export const immutable = <S extends z.ZodType>(schema: S, { later }: Pick<Traits, "later"> = {}): S =>
  trait(schema, { immutable: true, ...(later && { later }) });

/** Sent but never answered by the API. */
export const writeOnly = <S extends z.ZodType>(schema: S): S => trait(schema, { writeOnly: true });

/** Never answered, but an output tells whether it is still what was last sent. */
export const fingerprinted = <S extends z.ZodType>(output: string, schema: S): S =>
  trait(schema, { fingerprint: output });

/** Only an update takes it; a create is followed by one. */
export const updateOnly = <S extends z.ZodType>(schema: S): S => trait(schema, { updateOnly: true });

/** Only a create takes it; a later change of it has no effect and sends nothing. */
export const createOnly = <S extends z.ZodType>(schema: S): S => trait(schema, { createOnly: true, writeOnly: true });

/** The API's own name of the property. */
export const wire = <S extends z.ZodType>(name: string, schema: S): S => trait(schema, { wire: name });

/** Goes when a sibling gets another value, unless the same update holds it. */
export const droppedWith = <S extends z.ZodType>(sibling: string, schema: S): S =>
  trait(schema, { droppedWith: sibling });

/** An object or map of which an update changes the keys that it holds and keeps the others. */
export const merged = <S extends z.ZodType>(schema: S): S => trait(schema, { nested: "merged" });

/** An object that is one value, such as a document of somebody else's. */
export const document = <S extends z.ZodType>(schema: S): S => trait(schema, { document: true });

/** An object that is always there: once it is no longer declared, only what was declared of it goes. */
export const standing = <S extends z.ZodType>(schema: S): S => trait(schema, { standing: true });

/** An update that leaves the property out resets it. */
export const resent = <S extends z.ZodType>(schema: S): S => trait(schema, { resent: true });

/** An object of which the API works some properties out of others: they are not sent back when those change. */
export const derived = <S extends z.ZodType>(from: NonNullable<Traits["derived"]>, schema: S): S =>
  trait(schema, { derived: from });

/** An object in which some properties take the place of older ones: the API takes either of them. */
export const succeeding = <S extends z.ZodType>(older: NonNullable<Traits["succeeding"]>, schema: S): S =>
  trait(schema, { succeeding: older });

/** The API answers the property only to a token with the scope. */
export const readWith = <S extends z.ZodType>(readScope: string, schema: S): S => trait(schema, { readScope });

/** The API takes a value of the property only from a token with the scope. */
export const writeWith = <S extends z.ZodType>(updateScope: string, schema: S): S => trait(schema, { updateScope });

/**
 * An answer without the output, or without one of these secrets, says that there is none any more; others may leave out
 * what is there.
 */
export const alwaysAnswered = <S extends z.ZodType>(schema: S): S => trait(schema, { alwaysAnswered: true });

/** Names the API's default, sent when the property is no longer declared. */
export const unset = <S extends z.ZodType>(value: unknown, schema: S): S => trait(schema, { unset: value });

/** Tells what the API fills in for a new object that does not declare the property, from what it does declare. */
export const serverDefault = <S extends z.ZodType>(value: NonNullable<Traits["serverDefault"]>, schema: S): S =>
  trait(schema, { serverDefault: value });

/** The API has no way back to a default: the last value stays, and the user is told. */
export const permanent = <S extends z.ZodType>(schema: S): S => trait(schema, { permanent: true });

/** Never sent: it only decides when something is done. */
export const local = <S extends z.ZodType>(schema: S): S => trait(schema, { local: true });

/** A number that no two objects have: those that trade theirs do so through one that is free. */
export const distinct = <S extends z.ZodType>(schema: S): S => trait(schema, { distinct: true });

/** A set of which the API keeps the members below an endpoint of its own, and in older tenants in the object itself. */
export const members = <S extends z.ZodType>(members: Members, schema: S): S => trait(schema, { members });

/**
 * A resource of that type may be given in place of the value, which is its id or another property. Resources of other
 * types may be given as well, by the property of theirs: what needs such a resource first comes after it.
 */
export const reference = <S extends z.ZodType>(
  type: string,
  schema: S,
  property = "id",
  or?: Readonly<Record<string, string>>,
): S => trait(schema, { reference: { type, property, ...(or && { or }) } });

/** A file, or another asset of Pulumi's, may be given in place of the text. */
export const asset = <S extends z.ZodType>(schema: S): S => trait(schema, { asset: true });

/** A reference to something that the API lets only some applications use. */
export const calledBy = <S extends z.ZodType>(callers: Callers, schema: S): S => trait(schema, { callers });

/** Key of the mark in a map that carries it. No program, state, query or export shows it. */
export const markKey = "pulumi_dynamic_auth0_create";

/** A map that carries the mark of the create that made the object, while it has room for one more of so many keys. */
export const marked = <S extends z.ZodType>(most: number, schema: S): S => trait(schema, { marked: { most } });

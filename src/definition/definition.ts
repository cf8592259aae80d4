import type { z } from "zod";
import type { Api, ObjectList, OlderTwin, Request, Values, Wire } from "./api";
import type { Constraint } from "./constraints";
import { parametersOf } from "./path-template";
import { propertiesOf } from "./schema";
import type { Security } from "./security";

/** One of the things that can be done to a resource. */
export interface Operation {
  readonly method: Request["method"];
  /** Path with `{id}` and the names of inputs in braces, or a function of the state. */
  readonly path: string | ((state: Values, id: string) => string);
  readonly query?: Request["query"];
  /** Scopes of which the token needs one. */
  readonly scopes: readonly string[];
  /** What is sent, where it is not just what is declared. A delete starts from an empty body. */
  readonly body?: (body: Wire, state: Values) => unknown;
  /** Statuses of success that Auth0 documents for it, where the answer itself tells nothing; 204 for a DELETE unless set. */
  readonly statuses?: readonly number[];
  /** Whether doing it twice does no more than doing it once, for a POST: what an answer was lost of is sent again. */
  readonly repeatable?: boolean | ((inputs: Values) => boolean);
  /** Of a delete: it says what an update says once nothing is declared any more, and is sent as one. */
  readonly isReset?: boolean;
  /** Of a create that takes settings over: it lays what is declared over what the tenant has, of which the rest stays. */
  readonly keepsRest?: boolean;
  /** What goes in one request with others of the same path that are sent at the same time. */
  readonly together?: Together;
  /** What is asked in its place where the tenant does not have the endpoint. */
  readonly olderTwin?: OlderTwin;
  /** Sends the request and does what it takes to finish it, such as following a job. */
  readonly perform?: (api: Api, request: Request, state: Values) => Promise<unknown>;
  /**
   * The part of the answer that is the resource; `undefined` when a list tells that it is not there. Throws when the
   * answer is none to the request. The whole answer unless said.
   */
  readonly select?: (answer: unknown, state: Values, id: string) => Wire | undefined;
}

/** How requests of one path become one. */
export interface Together {
  /** Key of the list in a body, of which each request holds a part; the body itself is the list without. */
  readonly key?: string;
  /** So many items one request may hold. */
  readonly most: number;
}

/** The sentence of a description that tells how many of them one request takes along. */
export const describeTogether = (most: number): string =>
  `Those that are created or removed at the same time go in one request: as many as Pulumi works on at a time (\`--parallel\`: four for each processor unless set), and ${most} at most.`;

/** A set below an object, of which a resource is one member, or the whole. */
export interface MemberSet {
  readonly part: "item" | "whole";
  /** Path of the set, with the input in braces that tells the object. */
  readonly path: string;
  /** Of a whole set: the resources that each hold one of its members. */
  readonly items?: ItemsOfSet;
}

/** How a whole set and the resources for one member each name the same. */
export interface ItemsOfSet {
  /** Type of the resource for one member. */
  readonly type: string;
  /** The input of the whole set that lists the members. */
  readonly input: string;
  /** The id that the resource for a member has. */
  readonly idOf: (member: unknown, whole: Values) => string;
}

/** What a peculiar update may look at. */
export interface Update {
  readonly api: Api;
  readonly id: string;
  readonly olds: Values;
  readonly news: Values;
  /** The request body so far: what changed, as the API spells it. */
  readonly body: Wire;
}

/** What a peculiar update sends. */
export interface PreparedUpdate {
  readonly body: Wire;
  /** What is left to do once the body is accepted. */
  readonly after?: () => Promise<void>;
}

/** An object that has just been created or updated. */
export interface Written {
  readonly api: Api;
  readonly id: string;
  /** What is declared of it. */
  readonly inputs: Values;
}

/** What has to be in a tenant before: an object of another type. */
export interface Needs {
  readonly type: string;
  /** Where the tenant lists those that it has. */
  readonly list: ObjectList;
  /** What is said where neither the program nor the tenant has one, in whole sentences. */
  readonly otherwise: string;
}

/** What is lost along with an object, so that a program has to allow it before the object is deleted or replaced. */
export interface DataLoss {
  /** The input that allows it. */
  readonly allowedBy: string;
  /** Whether there can be any, by what is known of the object. */
  readonly concerns: (state: Values) => boolean;
  /** What would be lost, in words; undefined for nothing. Asks the tenant. */
  readonly found: (state: Values, api: Api) => Promise<string | undefined>;
}

/** A stage of a release, in Auth0's own word. */
export type ReleaseStage = "beta";

/** A resource as data: everything else is derived from it. */
export interface Definition {
  /** Name of the class. Part of every resource's URN: it never changes. */
  readonly type: string;
  readonly kind: "collection" | "singleton" | "association" | "action";
  /** What it is, in a few sentences, for docs and hovers. */
  readonly description: string;
  readonly inputs: z.ZodObject;
  /** What the API adds. A name that is an input as well holds the API's value while the program declares none. */
  readonly outputs: z.ZodObject;
  readonly operations: {
    readonly create: Operation;
    /** Without it a refresh leaves the state as it is. */
    readonly read?: Operation;
    /** Without it every change replaces. */
    readonly update?: Operation;
    /** Without it a delete only forgets. */
    readonly delete?: Operation;
  };
  /** The id, from the object that the create answered. */
  readonly id: (object: Wire, inputs: Values) => string;
  /** Name under which the id is also known, such as `clientId`: stays known while an update is previewed. */
  readonly idName?: string;
  /** Keys that every answer with the object holds, where no id tells which object an answer is about. */
  readonly holds?: readonly string[];
  /** Inputs that the tenant accepts only once together. */
  readonly naturalKey: readonly string[];
  /**
   * Whether the API takes a create of what exists as a change of it, without a word: one with the same natural key is
   * looked for before, and refused unless it is adopted.
   */
  readonly upserts?: boolean;
  readonly constraints: readonly Constraint[];
  /** Properties of a new object that are not declared, and without which Auth0 may refuse to create it: what it says. */
  readonly wanting?: (inputs: Values) => Readonly<Record<string, string>>;
  /** What a new one does that nothing undoes: the rest of a sentence that every preview says. */
  readonly irreversible?: string;
  /** What a delete does to the tenant, in one sentence. */
  readonly deletion: string;
  /** Why this object must not be deleted, when it must not. The state holds the id under `idName` as well. */
  readonly deletionProtection?: (state: Values, api: Api) => string | undefined;
  /** What a delete would destroy besides the object. */
  readonly dataLoss?: DataLoss;
  /** A peculiarity of the update: completes the body, with requests of its own if it has to. */
  readonly prepareUpdate?: (update: Update) => Promise<PreparedUpdate>;
  /** Updates that the API refuses to take together, in the order in which they are sent. */
  readonly splitUpdate?: (body: Wire) => readonly Wire[];
  /**
   * What is left to be done once the object is written, such as deploying what was saved; answers the object as it is
   * then. The next update does what of it has failed.
   */
  readonly finish?: (written: Written) => Promise<Wire>;
  /** What it cannot be without. A program that declares that as well lets this depend on it. */
  readonly needs?: Needs;
  /** The set that it is a member of, or that it holds whole. */
  readonly set?: MemberSet;
  /** The object goes by itself once it has served, as an invitation that was accepted: it is not created again then. */
  readonly endsByItself?: boolean;
  /** Where the objects are listed, of which a tenant holds many; or why those that exist cannot be taken over. */
  readonly list?: ObjectList | string;
  /** Where an object is looked for when the answer to its create was lost; `list` unless set. */
  readonly search?: ObjectList;
  /**
   * What a program declares of an object that exists, as the API spells it, where that is not just what the API
   * answers; an answer may hold several.
   */
  readonly declarations?: (answer: Wire) => readonly Wire[];
  /** Whether a tenant has such an object from the beginning, so that a program for another one has to take it over. */
  readonly isBuiltIn?: (object: Wire) => boolean;
  /** Keys of answers, with dots, that are no settings: Auth0 works them out, and no request takes them. */
  readonly madeUp?: readonly string[];
  /** Why a program cannot declare keys of answers that no property stands for, where `extra` cannot. */
  readonly undeclarable?: string;
  /** Where Auth0 is with it, while that is not generally available. */
  readonly releaseStage?: ReleaseStage;
  /** What its changes mean for the security of the tenant. */
  readonly security: Security;
  /** Page of Auth0's documentation that this is read from. */
  readonly source?: string;
}

/** Names of inputs that are part of the path of the create, and so not of its body. */
export function pathParameters(operation: Operation): readonly string[] {
  return typeof operation.path === "string" ? parametersOf(operation.path) : [];
}

/** Names of the top-level outputs that hold a secret. */
export function secretOutputs(definition: Definition): readonly string[] {
  return propertiesOf(definition.outputs)
    .filter((property) => property.secret)
    .map((property) => property.name);
}

import { z } from "zod";
import type { Api, ObjectList, Request, Values, Wire } from "./api";
import type { Definition, Operation } from "./definition";
import { isObject } from "./objects";
import type { Rule } from "./rules";
import { json, object, open } from "./schema";
import type { Security } from "./security";
import { createOnly, document, local, merged } from "./traits";

type Shape = z.core.$ZodLooseShape;
type Strict<S extends Shape> = z.ZodObject<S, z.core.$strict>;

/** Names of the inputs: a name that is none of them is an error of the compiler. */
type NameIn<S extends Shape> = keyof S & string;

/** Paths below properties, of which the compiler checks the first name. */
type PathIn<S extends Shape> = NameIn<S> | `${NameIn<S>}.${string}`;

type Operations = Definition["operations"];

/** What is said of every kind: by the inputs, the outputs and the paths of what matters for security. */
interface Common<I extends Shape, O extends Shape, P extends PathIn<I & O>> {
  type: string;
  description: string;
  inputs: Strict<I>;
  outputs?: Strict<O>;
  idName?: string;
  naturalKey?: readonly NameIn<I>[];
  rules?: readonly Rule<NameIn<I>>[];
  list?: ObjectList<NameIn<I>> | string;
  declarations?: Definition["declarations"];
  isBuiltIn?: Definition["isBuiltIn"];
  wanting?: Definition["wanting"];
  madeUp?: Definition["madeUp"];
  needs?: Definition["needs"];
  undeclarable?: Definition["undeclarable"];
  set?: Definition["set"];
  releaseStage?: Definition["releaseStage"];
  security?: Security<P>;
  source?: string;
}

/** The same without the names, which are checked by now. */
interface Unnamed extends Omit<Common<Shape, Shape, string>, "inputs" | "outputs"> {
  inputs: z.ZodObject;
  outputs?: z.ZodObject;
}

const unnamed = <T extends object>(options: T) => options as unknown as Omit<T, keyof Unnamed> & Unnamed;

const completed = (common: Unnamed) => ({
  outputs: object({}),
  naturalKey: [],
  rules: [],
  security: {},
  ...common,
  // What names the members of a set is all that there is to say of them.
  ...(common.set && { undeclarable: "is unknown to this version, and requests hold nothing but what names members" }),
  inputs: common.set ? common.inputs : withExtra(common.inputs),
});

const extraShape = {
  extra: merged(open({}))
    .optional()
    .describe(
      "Properties that Auth0 has and this version does not know, spelled as the API spells them, within the objects that they belong to. Each of them is sent, compared and removed like the others, but not validated; what is declared beside it stays.",
    ),
};

const withExtra = (inputs: z.ZodObject): z.ZodObject => inputs.extend(extraShape) as z.ZodObject;

const adoptShape = {
  adopt: local(createOnly(z.string().min(1)))
    .optional()
    .describe(
      "Takes over an object that exists in place of creating one, and gives it what is declared: its id, or `ifExists` for the one with the same natural key, if there is one; `never` unless set. The preview shows the id. Without effect on an object that is managed already.",
    ),
};

/** Names can be shared, so that only an id says which object is meant. */
const adoptById: Rule = {
  properties: ["adopt"],
  broken: ({ adopt }) =>
    adopt === "ifExists" ? "must be the id of the object, since nothing else tells it apart from others" : undefined,
};

/** What collections and associations have in common: an object that exists can be taken over. */
const takeable = ({ inputs, rules = [], ...common }: Unnamed) => ({
  ...completed({ ...common, inputs: inputs.extend(adoptShape) as z.ZodObject }),
  rules: common.naturalKey ? rules : [...rules, adoptById],
});

const scoped = (verb: string, scope: string | readonly string[]): readonly string[] =>
  [scope].flat().map((name) => (name.includes(":") ? name : `${verb}:${name}`));

/** An object of which a tenant holds many: POST, GET, PATCH, DELETE below one path. */
export interface CollectionOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>>
  extends Omit<Common<I, O, P>, "list">,
    Pick<
      Definition,
      | "dataLoss"
      | "deletionProtection"
      | "endsByItself"
      | "finish"
      | "prepareUpdate"
      | "search"
      | "splitUpdate"
      | "upserts"
    > {
  path: string;
  /** How the objects are listed below that path; or why those that exist cannot be taken over. */
  list?: Omit<ObjectList<NameIn<I>>, "path" | "id"> | string;
  /** Key of the id in answers. */
  id: string;
  /** Name of the scopes: `clients` for `create:clients` and the others. */
  scope: string;
  /** What differs from the usual operations, of each that alone; `update: undefined` says that there is none. */
  operations?: { [name in keyof Operations]?: Partial<Operation> };
  deletion?: string;
}

/** Declares a collection. */
export function collection<I extends Shape, O extends Shape, P extends PathIn<I & O>>({
  path,
  id,
  scope,
  operations = {},
  list,
  ...named
}: CollectionOptions<I, O, P>): Definition {
  const options = unnamed(named);
  const one = `${path}/{id}`;
  const hasUpdate = !("update" in operations && operations.update === undefined);
  return {
    deletion: "Deletes the object. One that is gone already counts as deleted.",
    ...options,
    ...takeable(options),
    list: typeof list === "object" ? { path, id, ...list } : list,
    kind: "collection",
    id: (answer) => idIn(answer, id),
    operations: {
      create: { method: "POST", path, scopes: scoped("create", scope), ...operations.create },
      read: { method: "GET", path: one, scopes: scoped("read", scope), ...operations.read },
      update: hasUpdate
        ? { method: "PATCH", path: one, scopes: scoped("update", scope), ...operations.update }
        : undefined,
      delete: { method: "DELETE", path: one, scopes: scoped("delete", scope), ...operations.delete },
    },
  };
}

function idIn(answer: Wire, name: string): string {
  const id = answer[name];
  if (typeof id === "string" && id) return id;
  throw new Error(
    `Auth0's answer holds no ${name}. It may have created the object: look in the tenant before running this again.`,
  );
}

/** Settings that every tenant has once: creating adopts them. */
export interface SingletonOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>>
  extends Common<I, O, P>,
    Pick<Definition, "prepareUpdate"> {
  /** Keys that every answer with the settings holds. */
  holds: readonly string[];
  path: string;
  /** Constant id, the input that tells the settings of this kind apart, or what an answer names them by. */
  id: string | ((inputs: Values, answer: Wire) => string);
  scope: string | readonly string[];
  method?: "PATCH" | "PUT" | "POST";
  operations?: Partial<Operations>;
  /** Whether a delete sets what was declared back to Auth0's defaults. */
  resets?: boolean;
  deletion: string;
}

/** What a delete does where it resets, as the page of a resource tells it. */
export const resetsDeclared = (what: string): string =>
  `Sets ${what} that this resource declares back to Auth0's defaults. What it does not declare stays.`;

/** Takes settings over. What asks for no change is not sent: they are read. */
const adopt = (api: Api, request: Request): Promise<unknown> =>
  api.request(isEmpty(request.body) ? { method: "GET", path: request.path } : request);

const isEmpty = (body: unknown): boolean => isObject(body) && Object.keys(body).length === 0;

/** Declares a singleton. */
export function singleton<I extends Shape, O extends Shape, P extends PathIn<I & O>>({
  path,
  id,
  scope,
  method = "PATCH",
  operations,
  resets = false,
  ...named
}: SingletonOptions<I, O, P>): Definition {
  const options = unnamed(named);
  const write: Operation = { method, path, scopes: scoped("update", scope) };
  return {
    ...options,
    ...completed(options),
    kind: "singleton",
    id: (answer, inputs) => (typeof id === "string" ? id : id(inputs, answer)),
    operations: {
      create: method === "PATCH" ? { ...write, perform: adopt } : write,
      read: { method: "GET", path, scopes: scoped("read", scope) },
      update: write,
      ...(resets && { delete: { ...(operations?.update ?? write), isReset: true } }),
      ...operations,
    },
  };
}

/** A member of a set that belongs to another object: added, looked for, removed. */
export interface AssociationOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>> extends Common<I, O, P> {
  id: Definition["id"];
  operations: Definition["operations"];
  deletion: string;
}

/** Declares an association. */
export function association<I extends Shape, O extends Shape, P extends PathIn<I & O>>(
  named: AssociationOptions<I, O, P>,
): Definition {
  const options = unnamed(named);
  return { ...options, ...takeable(options), kind: "association" };
}

/** Something that is done once, and again when an argument or `triggers` changes. */
export interface ActionOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>>
  extends Common<I, O, P>,
    Pick<Definition, "holds" | "irreversible"> {
  operation: Operation;
  /** What a delete sends to take back what was done; nothing unless set. */
  undo?: Operation;
  /** Id of what was done, from the answer; a digest of the arguments when the API names nothing. */
  id: Definition["id"];
  deletion?: string;
}

/** Declares an action. Every argument is immutable: a change runs it again. */
export function action<I extends Shape, O extends Shape, P extends PathIn<I & O>>({
  operation,
  undo,
  ...named
}: ActionOptions<I, O, P>): Definition {
  const options = unnamed(named);
  const inputs = options.inputs.extend(triggersShape);
  return {
    deletion: "Forgets that it was done; nothing is sent.",
    ...options,
    ...completed({ ...options, inputs }),
    kind: "action",
    operations: { create: operation, ...(undo && { delete: undo }) },
  };
}

const triggersShape: Shape = {
  triggers: local(document(json()))
    .optional()
    .describe("Values of your own: the action runs again when one of them changes. Never sent."),
};

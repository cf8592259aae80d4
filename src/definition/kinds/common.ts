import { z } from "zod";
import type { ObjectList } from "../api";
import type { Constraint } from "../constraints";
import type { Definition } from "../definition";
import { object, open } from "../schema";
import type { Security } from "../security";
import { createOnly, local, merged } from "../traits";

/** What an object's schema is made of. */
export type Shape = z.core.$ZodLooseShape;
type Strict<S extends Shape> = z.ZodObject<S, z.core.$strict>;

/** Names of the inputs: a name that is none of them is an error of the compiler. */
export type NameIn<S extends Shape> = keyof S & string;

/** Paths below properties, of which the compiler checks the first name. */
export type PathIn<S extends Shape> = NameIn<S> | `${NameIn<S>}.${string}`;

/** What is sent for each verb. */
export type Operations = Definition["operations"];

/** What is said of every kind: by the inputs, the outputs and the paths of what matters for security. */
export interface Common<I extends Shape, O extends Shape, P extends PathIn<I & O>> {
  type: string;
  description: string;
  inputs: Strict<I>;
  outputs?: Strict<O>;
  idName?: string;
  naturalKey?: readonly NameIn<I>[];
  constraints?: readonly Constraint<NameIn<I>>[];
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

/** The options of a kind without the names that the compiler has checked. */
export const unnamed = <T extends object>(options: T) => options as unknown as Omit<T, keyof Unnamed> & Unnamed;

/** What is said of a definition, with what is left unsaid. */
export const completed = (common: Unnamed) => ({
  outputs: object({}),
  naturalKey: [],
  constraints: [],
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
const adoptById: Constraint = {
  properties: ["adopt"],
  broken: ({ adopt }) =>
    adopt === "ifExists" ? "must be the id of the object, since nothing else tells it apart from others" : undefined,
};

/** What collections and associations have in common: an object that exists can be taken over. */
export const takeable = ({ inputs, constraints = [], ...common }: Unnamed) => ({
  ...completed({ ...common, inputs: inputs.extend(adoptShape) as z.ZodObject }),
  constraints: common.naturalKey ? constraints : [...constraints, adoptById],
});

/** Scopes of a verb; one that names its verb stays as it is. */
export const scoped = (verb: string, scope: string | readonly string[]): readonly string[] =>
  [scope].flat().map((name) => (name.includes(":") ? name : `${verb}:${name}`));

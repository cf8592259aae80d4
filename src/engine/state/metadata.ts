import { type Definition, isObject, type Values } from "../../definition";
import { stillDeclared } from "../values/extra";

/**
 * What a resource's state holds: the declared properties under their own names, what the API adds, and six keys of
 * ours. Pulumi shows none whose name starts with two underscores.
 */
export interface StateMetadata {
  /** Domain of the tenant that the object is in. */
  __tenant?: string;
  /** Version of what a state holds. */
  __version?: number;
  /**
   * What is remembered of the API's own values, by path: of what was declared and not answered as it was sent, null when
   * absent, and of what was not declared and cannot change any more. It only serves to tell whether they change.
   */
  __answered?: Record<string, unknown>;
  /** Declared names that the API fills as well when they are not declared. */
  __declared?: string[];
  /** Of objects in `extra` each part is owned on its own. Earlier versions owned such an object as a whole. */
  __parts?: true;
  /** The object carries the mark of its create, which the next update takes away. */
  __marked?: true;
}

/** Names of the keys that may hold the API's form of a secret. */
export const secretKept = ["__answered"] as const;

/** The part of a state that the program declared. */
export function declaredIn(definition: Definition, state: Values): Values {
  const both = new Set((state as StateMetadata).__declared ?? []);
  const { inputs, outputs } = definition;
  return pick(
    state,
    (name) => Object.hasOwn(inputs.shape, name) && (!Object.hasOwn(outputs.shape, name) || both.has(name)),
  );
}

/** The values whose names are wanted, and that there are. */
export const pick = (values: Values, wanted: (name: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== undefined && wanted(name)));

/** What the program declared before, as far as it is known. */
export function declaredBefore(definition: Definition, state: Values, news: Values): Values {
  const olds = declaredIn(definition, state);
  const { extra } = olds;
  return isObject(extra) && !(state as StateMetadata).__parts
    ? { ...olds, extra: stillDeclared(extra, news["extra"]) }
    : olds;
}

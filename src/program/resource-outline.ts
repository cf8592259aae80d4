import type { Properties } from "../definition/outline";

/** What a program needs to know of a resource, in place of its definition. */
export interface ResourceOutline {
  readonly type: string;
  readonly inputs: Properties;
  /** Names of what the API adds, with spaces between them. */
  readonly outputs: string;
  /** Names of what is encrypted in a state as a whole. */
  readonly secrets: readonly string[];
  /** Name under which the id is also known. */
  readonly idName?: string;
  /** Of what is a member of a set, or a whole one: the inputs that tell the object that has it, each with its type. */
  readonly parents?: Readonly<Record<string, string>>;
  /** Whether it is something that is done. */
  readonly isAction?: true;
}

/** Names that have spaces between them. */
export const namesIn = (text: string): string[] => text.split(" ").filter((name) => name !== "");

/** The names of all properties. */
export const propertyNames = ({ plain, others }: Properties): string[] => [...namesIn(plain), ...Object.keys(others)];

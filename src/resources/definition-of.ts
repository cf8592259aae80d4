import type { Definition } from "../definition";

/** The definition of a type, loaded when it is first asked for: a program pays only for the resources that it uses. */
export function definitionOf(type: string): Definition {
  const file = type.replace(/[A-Z]/g, (letter, at: number) => `${at ? "-" : ""}${letter.toLowerCase()}`);
  const name = type[0]!.toLowerCase() + type.slice(1);
  return (require(`./${file}`) as Record<string, Definition>)[name]!;
}

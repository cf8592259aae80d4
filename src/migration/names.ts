import { camelCase, isDevice, reserved, slug } from "../import/names";
import type { Legacy } from "./legacy";
import { triggers } from "./triggers";

/** What a rule or a hook is called as an action. */
export interface Names {
  /** Its name in Auth0, which is unique among actions. */
  readonly title: string;
  /** Its name in Pulumi. */
  readonly name: string;
  /** Its name in the program. */
  readonly variable: string;
  /** Its file. Letters, digits and hyphens alone make up its name, so that it cannot lead out of the folder. */
  readonly path: string;
}

/** Name of the list that keeps the order of a trigger's actions. */
export const orderName = (trigger: string): string => `${camelCase(trigger)}Order`;

/** Names that the program has for something else. */
const own = ["code", "config", "join", "readFileSync", ...triggers.map(({ id }) => orderName(id))];

/** Gives each rule and hook names that no other one has. */
export function nameActions(all: readonly Legacy[]): Map<Legacy, Names> {
  const taken = new Set([...reserved, ...own]);
  const titles = new Set<string>();
  return new Map(
    all.map((legacy) => {
      const base = slug(legacy.name) || legacy.kind;
      const name = free(base, (one) => taken.has(variableOf(one)));
      taken.add(variableOf(name));
      const title = free(legacy.name, (one) => titles.has(one.toLowerCase()), " ");
      titles.add(title.toLowerCase());
      return [legacy, { title, name, variable: variableOf(name), path: `${legacy.kind}s/${fileName(name)}.js` }];
    }),
  );
}

/** A name, with a number where others have it. */
function free(name: string, isTaken: (name: string) => boolean, separator = "-"): string {
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name}${separator}${count}`;
    if (!isTaken(numbered)) return numbered;
  }
}

const variableOf = (name: string): string => camelCase(name).replace(/^(?=\p{Nd})/u, "_");

const fileName = (name: string): string => (isDevice(name) ? `${name}_` : name);

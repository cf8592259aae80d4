import type { Values } from "../definition";
import { type Path, parsePath } from "../engine";
import { urnOf } from "./plugin";
import { marksName, urnName } from "./state-format";

const byUrn = new Map<string, readonly string[]>();

/** Remembers what the program marks of the resource that is checked. */
export function learnMarks(olds: Values, news: Values): void {
  const urn = urnOf(olds) ?? news[urnName];
  if (typeof urn === "string") byUrn.set(urn, marksOf(news));
}

const marksOf = (values: Values): readonly string[] => (values[marksName] as string[] | undefined) ?? [];

/** The paths that are marked in one resource: by the program as it is now, and by what its state keeps. */
export function marksAt(values: readonly Values[]): Path[] {
  const [properties = {}] = values;
  return [...new Set([...values.flatMap(marksOf), ...(byUrn.get(urnOf(properties) ?? "") ?? [])])].map(parsePath);
}

const seen = new Set<string>();

/** The texts that are marked in any resource so far: its object is also in lists that are read for others. */
export const everyMarkedText = (): string[] => [...seen];

/** Remembers the texts of a resource that marks some. */
export function rememberTexts(texts: readonly string[]): void {
  for (const text of texts) seen.add(text);
}

/** A state with the marks of the program that it comes from. */
export function withMarks(state: Values, olds: Values, news: Values): Values {
  const marks = marksName in news ? marksOf(news) : (byUrn.get(urnOf(olds) ?? "") ?? marksOf(olds));
  return marks.length > 0 ? { ...state, [marksName]: marks } : state;
}

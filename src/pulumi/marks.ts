import * as pulumi from "@pulumi/pulumi";
import { isObject, type Values } from "../definition";
import { formatPath, type Path, parsePath } from "../engine";
import { heldBy } from "./held";
import { urnOf } from "./plugin";
import { isProgramError } from "./program-error";
import { examine } from "./sendable";
import { urnName } from "./state-format";

/**
 * The paths of what a program marks as a secret. Pulumi hands plain values to a dynamic provider, so that the program's
 * side tells them under this name. The check takes it out of the inputs again; a state keeps it for commands that do
 * not run the program.
 */
export const marksName = "__secrets";

/**
 * The paths in arguments that are secret outputs, when there are any. A list with one of them counts as a whole. What
 * fails in them fails as the argument that it is; what turns out to be nothing that can be sent fails here, since Pulumi
 * would not say where it is.
 */
export const marksIn = (resource: string, args: Values): Promise<string[] | undefined> =>
  secretsBelow(args, [], (value, path) => examine(resource, value, path)).then(
    (paths) => (paths.length > 0 ? paths : undefined),
    (error: unknown) => {
      if (isProgramError(error)) throw error;
      return undefined;
    },
  );

async function secretsBelow(
  value: unknown,
  path: Path,
  arrived: (value: unknown, path: Path) => void,
): Promise<string[]> {
  if (value instanceof Promise) {
    const awaited: unknown = await value;
    arrived(awaited, path);
    return secretsBelow(awaited, path, arrived);
  }
  if (pulumi.Output.isInstance(value)) {
    arrived(await heldBy(value), path);
    return (await pulumi.isSecret(value)) ? [formatPath(path)] : [];
  }
  if (!(Array.isArray(value) || isObject(value)) || pulumi.Resource.isInstance(value)) return [];
  const below = await Promise.all(
    Object.entries(value).map(([name, item]) =>
      secretsBelow(item, [...path, Array.isArray(value) ? Number(name) : name], arrived),
    ),
  );
  if (Array.isArray(value)) return below.some((paths) => paths.length > 0) ? [formatPath(path)] : [];
  return below.flat();
}

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

import * as pulumi from "@pulumi/pulumi";
import type { Values } from "../definition";
import { isObject } from "../definition/objects";
import { formatPath, type Path } from "../engine/values/path";
import { heldBy } from "./held";
import { isProgramError } from "./program-error";
import { examine } from "./sendable";

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

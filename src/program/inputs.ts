import { readFile } from "node:fs/promises";
import * as pulumi from "@pulumi/pulumi";
import { isObject, own } from "../definition/objects";
import type { Outline, Properties } from "../definition/outline";
import { looksSecret } from "../definition/secret-names";
import { programError } from "./program-error";
import { typeOf } from "./resource-urn";

/**
 * Arguments as they are handed to the engine: a resource in place of an id becomes that id, and every secret is
 * wrapped, whether or not the user did; in maps of the user's own as well, unless said.
 */
export const prepared = (properties: Properties, values: Record<string, unknown>, maps = true) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const outline = outlineIn(properties, name, values);
      return [name, outline ? preparedValue(outline, value, maps) : preparedUnknown(name, value)];
    }),
  );

const asItIs: Outline = {};

/** The outline of a property; one whose shape depends on a sibling has the sibling's. */
function outlineIn({ plain, others }: Properties, name: string, values: Record<string, unknown>): Outline | undefined {
  const outline = own(others, name);
  if (!outline) return plain.split(" ").includes(name) ? asItIs : undefined;
  const { variants, ...common } = outline;
  const shape = variants && own(variants.cases, String(own(values, variants.on)));
  return shape ? { ...common, holdsSecret: undefined, ...shape } : outline;
}

function preparedValue(outline: Outline, given: unknown, maps: boolean): unknown {
  const value = dereferenced(outline, given);
  const { secret, holdsSecret, items, properties, variants } = outline;
  if (value === undefined || value === null) return value;
  if (outline.asset && (isAwaited(value) || isAsset(value))) return pulumi.output(value).apply(textOf);
  if (secret) return pulumi.secret(value);
  if (isAwaited(value)) return holdsSecret ? pulumi.secret(value) : value;
  if (items && Array.isArray(value)) return value.map((item) => preparedValue(items, item, maps));
  if (!isObject(value) || pulumi.CustomResource.isInstance(value)) return value;
  if (properties) return prepared(properties, value, maps);
  return maps || variants ? preparedUnknown("", value) : value;
}

/** A value that no schema knows: what the names in it call a secret is one, and a resource stands for its id. */
function preparedUnknown(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (pulumi.CustomResource.isInstance(value)) return value.id;
  if (looksSecret(name)) return pulumi.secret(value);
  if (Array.isArray(value)) return value.map((item) => preparedUnknown("", item));
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, preparedUnknown(key, item)]))
    : value;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && !isAwaited(value) && !pulumi.CustomResource.isInstance(value);

/** What the API answered, with its secrets wrapped. */
export function withSecrets(properties: Properties | undefined, answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((item) => withSecrets(properties, item));
  return isObject(answer) && properties ? prepared(properties, answer, false) : answer;
}

export const isAsset = (value: unknown): boolean => pulumi.asset.Asset.isInstance(value);

/** The text that an asset stands for; any other value is itself. An asset is told by what it has: packages may each have a Pulumi of their own. */
async function textOf(value: unknown): Promise<unknown> {
  if (!isAsset(value)) return value;
  const { path, text } = value as { path?: string | Promise<string>; text?: string | Promise<string> };
  if (path !== undefined) return readText(await path);
  if (text !== undefined) return text;
  throw programError("An asset has to be a `StringAsset` or a `FileAsset` here: nothing is fetched.");
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw programError(`The file of an asset cannot be read: ${(error as Error).message}`);
  }
}

const dereferenced = ({ reference, or = {} }: Outline, value: unknown): unknown =>
  reference && pulumi.CustomResource.isInstance(value)
    ? (value as unknown as Record<string, unknown>)[own(or, classOf(value)) ?? reference]
    : value;

const classOf = (resource: pulumi.Resource): string => typeOf(resource)?.split(":").at(-1) ?? "";

export const isAwaited = (value: unknown): boolean => pulumi.Output.isInstance(value) || value instanceof Promise;

import * as pulumi from "@pulumi/pulumi";
import { isObject, type Values } from "../definition";
import { formatPath, oddValues } from "../engine";
import { isAwaited } from "./inputs";

/** Arguments of a resource. Throws on what cannot be sent; what is awaited is looked at by the provider's check. */
export function sendable(resource: string, args: unknown): Values {
  if (!isObject(args) || isAwaited(args))
    throw new Error(`${resource}: the arguments must be an object, and are ${kindOf(args)}.`);
  const odd = oddValues(args, isOpaque).map(({ path, reason }) => `\`${formatPath(path)}\` ${reason}`);
  if (odd.length > 0) throw new Error(`${resource}: ${odd.join("; ")}. Nothing was sent for it.`);
  return args;
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "a list" : isAwaited(value) ? "an output" : `a ${typeof value}`;

const isOpaque = (value: unknown): boolean => isAwaited(value) || pulumi.Resource.isInstance(value);

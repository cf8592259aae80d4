import * as pulumi from "@pulumi/pulumi";
import type { Values } from "../definition";
import { isObject } from "../definition/objects";
import { oddValues } from "../engine/check/odd-values";
import { formatPath, type Path } from "../engine/values/path";
import { isAsset, isAwaited } from "./inputs";
import { programError } from "./program-error";

/** Arguments of a resource. Throws on what cannot be sent; what is awaited is examined once it is there. */
export function sendable(resource: string, args: unknown): Values {
  if (!isObject(args) || isAwaited(args))
    throw programError(`${resource}: the arguments must be an object, and are ${kindOf(args)}.`);
  examine(resource, args);
  return args;
}

/** Throws on what cannot be sent in an argument. */
export function examine(resource: string, value: unknown, at: Path = []): void {
  const odd = oddValues(value, isOpaque, at).map(({ path, reason }) => `\`${formatPath(path)}\` ${reason}`);
  if (odd.length > 0) throw programError(`${resource}: ${odd.join("; ")}. Nothing was sent for it.`);
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "a list" : isAwaited(value) ? "an output" : `a ${typeof value}`;

const isOpaque = (value: unknown): boolean =>
  isAwaited(value) || isAsset(value) || pulumi.isUnknown(value) || pulumi.Resource.isInstance(value);

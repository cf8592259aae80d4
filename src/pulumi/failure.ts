import { types } from "node:util";
import type { dynamic } from "@pulumi/pulumi";
import type { Values } from "../definition";
import { type Failure, formatPath, type PartialCreation, type Path } from "../engine";
import { printable, redact } from "../management";

/**
 * An error as Pulumi may show it: without the secrets that it was given, in its message or its stack. The stack is
 * shown beside the message and buries what the user has to read, so that it is left out unless `AUTH0_DEBUG` is set.
 * Of what was created before it the state is `kept`.
 */
export function forUsers(error: unknown, secrets: readonly string[], kept: (state: Values) => Values): unknown {
  if (!types.isNativeError(error)) return error;
  const clean = (text: string) => printable(redact(text, secrets));
  const { message, stack = "" } = error;
  const shown = { message: clean(message), stack: process.env["AUTH0_DEBUG"] ? clean(stack) : "" };
  const { id: _, reasons, properties, ...details } = error as Partial<PartialCreation>;
  const texts = Object.entries(details).filter(([, detail]) => typeof detail === "string");
  return Object.assign(
    error,
    Object.fromEntries(texts.map(([name, text]) => [name, clean(text as string)])),
    { ...shown, cause: undefined },
    reasons && { reasons: reasons.map(clean) },
    properties && { properties: kept(properties) },
  );
}

/**
 * The engine prints the value of the property that a failure names, which may be a secret, and a wrong one when the
 * property is within another. So the property is named in words alone; of what is marked as a whole, not even the keys.
 */
export const withoutValue =
  (marks: readonly Path[]) =>
  ({ property, reason }: Failure): dynamic.CheckFailure => {
    const marked = marks
      .map(formatPath)
      .find((mark) => property.startsWith(mark) && /^(\.|\[")/.test(property.slice(mark.length)));
    return { property: "", reason: printable(`property ${marked ?? property} ${reason}`) };
  };

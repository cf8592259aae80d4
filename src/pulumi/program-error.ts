import * as pulumi from "@pulumi/pulumi";
import { printable } from "../management/printable";

/**
 * An error that ends the program with its message alone. Pulumi shows no stack of a `RunError` but formats it, which
 * takes Node.js 20 up to half a minute, unless there is none. Before its message Pulumi would put the property that it
 * was about to write, which need not be the one that is wrong.
 */
export function programError(message: string, cause?: unknown): pulumi.RunError {
  const text = printable(message);
  const error = Object.assign(new pulumi.RunError(text), { cause, stack: undefined });
  return Object.defineProperty(error, "message", { get: () => text, set: () => {} });
}

/** Whether an error is one of these. */
export const isProgramError = (error: unknown): boolean => pulumi.RunError.isInstance(error);

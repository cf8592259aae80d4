import * as pulumi from "@pulumi/pulumi";
import { printable } from "../management/log/printable";

/**
 * An error that ends the program with its message alone. Pulumi shows no stack of a `RunError` but formats it, which
 * takes Node.js 20 up to half a minute, unless there is none. Before its message Pulumi would put the property that it
 * was about to write, which need not be the one that is wrong.
 */
export function programError(message: string, cause?: unknown): pulumi.RunError {
  const text = printable(message);
  if (!process.listeners("rejectionHandled").includes(ignore)) process.on("rejectionHandled", ignore);
  const error = Object.assign(new pulumi.RunError(text), { cause, stack: undefined });
  return Object.defineProperty(error, "message", { get: () => text, set: () => {} });
}

/**
 * A query may have failed before Pulumi gets to the output that it is for. Pulumi tells of it all the same; that this
 * was late, of which Node.js would warn unless somebody listens, is of no use to anybody.
 */
function ignore(): void {}

/** Whether an error is one of these. */
export const isProgramError = (error: unknown): boolean => pulumi.RunError.isInstance(error);

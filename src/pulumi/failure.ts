import { redact } from "../management";

/**
 * An error as Pulumi may show it: without the secrets that it was given, in its message or its stack. The stack is
 * shown beside the message and buries what the user has to read, so that it is left out unless `AUTH0_DEBUG` is set.
 */
export function forUsers(error: unknown, secrets: readonly string[]): unknown {
  if (!(error instanceof Error)) return error;
  const clean = (text: string) => redact(text, secrets);
  const { message, stack = "" } = error;
  const shown = { message: clean(message), stack: process.env["AUTH0_DEBUG"] ? clean(stack) : "" };
  const { reasons } = error as { reasons?: readonly string[] };
  return Object.assign(error, shown, { cause: undefined }, reasons && { reasons: reasons.map(clean) });
}

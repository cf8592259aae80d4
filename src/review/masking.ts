import { looksSecret, secretMask } from "../definition";
import { hasTrait, type Leaf, UNKNOWN } from "../engine";
import { redact } from "../management";
import { Secret, unknown } from "./engine-values";
import { rebuild } from "./rebuild";

/** Whether a leaf is secret: for its definition, for the engine, or by a name that no definition knows. */
export function isSecret(leaf: Leaf, ...values: unknown[]): boolean {
  const name = String(leaf.path.at(-1));
  const isUnknown = leaf.properties.at(-1)?.name !== name;
  return (
    hasTrait(leaf, "secret") || values.some((value) => value instanceof Secret) || (isUnknown && looksSecret(name))
  );
}

/** The value of a leaf as it can be shown to anyone: without secrets, wherever they are in it. */
export const masked = ({ schema }: Leaf, value: unknown, secrets: readonly string[]): unknown =>
  rebuild(value, { schema }, "", (part, known, name) => {
    if (part === null) return null;
    if (part instanceof Secret || (known ? known.secret : looksSecret(name))) return secretMask;
    if (part === UNKNOWN) return unknown;
    return typeof part === "string" ? redact(part, secrets) : undefined;
  });

import { z } from "zod";
import { propertiesOf, secretTexts, type Wire } from "../../definition";
import { digest, hasTrait, isAsExpected, type Leaf } from "../values/leaves";

/**
 * What the state keeps of a value that the API answered: the value, or a digest where that is shorter. A secret stays
 * as it is, so that it can be masked wherever it turns up.
 */
export function remembered(leaf: Leaf, value: unknown): unknown {
  const text = `sha256:${digest(leaf.schema, value)}`;
  return JSON.stringify(value).length <= JSON.stringify(text).length || holdsSecret(leaf, value) ? value : text;
}

/** Whether a live value is the one that is remembered. States of version 1 remember values of any length. */
export const isRemembered = (leaf: Leaf, live: unknown, kept: unknown): boolean =>
  isAsExpected(leaf, live, kept) || kept === remembered(leaf, live);

/** Names of the declared properties that the API answers only with a scope, and has not answered: nothing is known of them. */
export const unanswered = (schema: z.ZodType, answer: Wire): ReadonlySet<string> =>
  new Set(
    propertiesOf(schema)
      .filter(({ readScope, wire }) => readScope && answer[wire] === undefined)
      .map(({ name }) => name),
  );

const holdsSecret = (leaf: Leaf, value: unknown): boolean =>
  hasTrait(leaf, "secret") ||
  secretTexts(leaf.schema, value).length > 0 ||
  secretTexts(z.unknown(), { [String(leaf.path.at(-1))]: value }).length > 0;

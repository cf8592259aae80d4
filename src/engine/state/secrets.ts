import type { z } from "zod";
import { type Definition, propertiesOf, secretOutputs, secretTexts, textsIn, type Values } from "../../definition";
import { type Path, valueAt } from "../values/path";
import { type StateMetadata, secretKept } from "./metadata";

/** Names of what is encrypted in a state as a whole. */
export const secretNames = (definition: Definition): string[] => {
  const inputs = propertiesOf(definition.inputs).filter((property) => property.secret);
  return [...new Set([...secretOutputs(definition), ...inputs.map(({ name }) => name), ...secretKept])];
};

/** The texts in a resource's inputs or state that are secrets, by its definition or because they are marked. */
export function secretsOf({ inputs, outputs }: Definition, values: Values, marks: readonly Path[] = []): string[] {
  const { __answered: answered = {} } = values as StateMetadata;
  const asAnswered = Object.entries(answered).map(([path, value]) => nested(path.split("/"), value));
  const [declared, added] = [without(values, outputs, inputs), without(values, inputs, outputs)];
  return [
    ...[{}, ...asAnswered].flatMap((part) => secretTexts(inputs, { ...declared, ...part })),
    ...secretTexts(outputs, added),
    ...[values, ...asAnswered].flatMap((part) => marks.flatMap((path) => textsIn(valueAt(part, path)))),
  ];
}

/** The values without those that another schema alone knows, so that it alone says what of them is a secret. */
const without = (values: Values, { shape: others }: z.ZodObject, { shape: own }: z.ZodObject): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => Object.hasOwn(own, name) || !Object.hasOwn(others, name)),
  );

const nested = ([name = "", ...below]: readonly string[], value: unknown): Values => ({
  [name]: below.length === 0 ? value : nested(below, value),
});

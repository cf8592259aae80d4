import { type Definition, propertiesOf, secretOutputs } from "../definition";
import { secretKept } from "./state";

/** Names of what is encrypted in a state as a whole. */
export const secretNames = (definition: Definition): string[] => {
  const inputs = propertiesOf(definition.inputs).filter((property) => property.secret);
  return [...new Set([...secretOutputs(definition), ...inputs.map(({ name }) => name), ...secretKept])];
};

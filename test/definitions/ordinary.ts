import { z } from "zod";
import { hasProperties, itemsOf, type Property, propertiesOf } from "../../src/definition";
import { type Case, scenariosFor } from "./cases";
import { samples } from "./sample";

const peculiarities = [
  ...(["immutable", "secret", "writeOnly", "createOnly", "updateOnly", "local", "variants"] as const),
  ...(["nested", "reference", "members"] as const),
];

/** A property without peculiarities that can be changed, one that null removes if there is any. */
export function ordinaryProperty(subject: Case): Property | undefined {
  const ordinary = ordinaryIn(subject).filter(({ optional }) => optional);
  return ordinary.find(({ nullable }) => nullable) ?? ordinary[0];
}

/** The same, or else one that is required. */
export const changeableProperty = (subject: Case): Property | undefined =>
  ordinaryProperty(subject) ?? ordinaryIn(subject)[0];

function ordinaryIn(subject: Case): readonly Property[] {
  const { without = [] } = scenariosFor(subject)[0]!;
  return propertiesOf(subject.definition.inputs).filter(
    (property) =>
      !peculiarities.some((trait) => property[trait]) &&
      !["extra", ...without].includes(property.name) &&
      !(property.name in subject.definition.outputs.shape) &&
      !hasProperties(property.schema) &&
      // Of a map only the keys that are declared are owned.
      !(property.schema instanceof z.ZodRecord) &&
      // In `extra` objects are spelled as the API spells them.
      !(property.schema instanceof z.ZodArray && hasProperties(itemsOf(property.schema).schema)) &&
      samples(property).length > 1,
  );
}

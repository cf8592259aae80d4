import { type Definition, isObject, propertiesOf, type Values } from "../../definition";
import { overlaps } from "../values/extra";
import { formatPath } from "../values/path";
import { hasUnknown } from "../values/unknown";
import { type Failure, problems, unsendable } from "./problems";

/**
 * Everything that is wrong with the inputs of a resource. Nothing is sent; what is not known yet is not judged, and
 * what an object did without before, such as a secret that an import could not know, is not asked for.
 */
export function check(definition: Definition, inputs: Values, olds: Values = {}): Failure[] {
  const odd = unsendable(inputs);
  if (odd.length > 0) return odd;
  return [
    ...problems(definition.inputs, inputs, olds),
    ...declaredTwice(definition, inputs),
    ...declaredAway(definition, inputs),
    ...brokenConstraints(definition, inputs),
  ];
}

/** Of what is declared under our name and in `extra` nobody can say which one is meant. */
const declaredTwice = ({ inputs: schema }: Definition, inputs: Values): Failure[] =>
  overlaps(schema, inputs).map(({ typed, extra }) => ({
    property: formatPath(extra),
    reason: `is declared as \`${formatPath(typed)}\` as well; declare it in one of the two places`,
  }));

/** Members that the API keeps at an endpoint of their own are no part of the object any more: newer tenants refuse them there. */
function declaredAway({ inputs: schema }: Definition, inputs: Values): Failure[] {
  const { extra } = inputs;
  if (!isObject(extra)) return [];
  return propertiesOf(schema)
    .filter(({ members, name, wire }) => members && Object.hasOwn(extra, wire) && inputs[name] === undefined)
    .map(({ name, wire }) => ({
      property: formatPath(["extra", wire]),
      reason: `is not part of the object in newer tenants, which refuse it there; declare it as \`${name}\``,
    }));
}

function brokenConstraints(definition: Definition, inputs: Values): Failure[] {
  return definition.constraints.flatMap(({ properties, broken }) => {
    if (properties.some((name) => hasUnknown(inputs[name]))) return [];
    const reason = broken(inputs);
    return reason ? [{ property: properties[0]!, reason }] : [];
  });
}

import { type Definition, type Operation, propertiesOf } from "../../definition";
import type { Declared } from "./program";

/** Scopes that a program needs, each as alternatives of which one will do. */
export interface NeededScopes {
  readonly scopes: readonly (readonly string[])[];
  /** Scopes that only some properties take, of which it is not known whether the program uses them. */
  readonly optional: readonly OptionalScope[];
}

/** A scope, and the properties that need it: `clientSecret` of Client. */
export interface OptionalScope {
  readonly scope: string;
  readonly properties: readonly string[];
}

/** The least that resources need. */
export function neededScopes(declared: readonly Declared[]): NeededScopes {
  const kinds = [...new Set(declared.map(({ definition }) => definition))];
  const uses = declared.flatMap(propertyScopes);
  const needed = [...kinds.flatMap(kindScopes), ...uses.filter(({ isUsed }) => isUsed).map(({ scope }) => [scope])];
  const scopes = [...new Map(needed.map((alternatives) => [alternatives.join(), alternatives])).values()];
  const others = new Map<string, Set<string>>();
  for (const { scope, property } of uses)
    if (!scopes.some((alternatives) => alternatives.includes(scope)))
      others.set(scope, (others.get(scope) ?? new Set()).add(property));
  return { scopes, optional: [...others].map(([scope, properties]) => ({ scope, properties: [...properties] })) };
}

/** The scopes of the operations, and of the endpoints that properties have of their own. */
const kindScopes = ({ operations, inputs }: Definition): (readonly string[])[] => [
  ...(Object.values(operations) as (Operation | undefined)[]).flatMap((operation) =>
    operation ? [operation.scopes] : [],
  ),
  ...propertiesOf(inputs).flatMap(({ members }) => (members ? Object.values(members.scopes) : [])),
];

/**
 * The scopes of properties. An input needs them where it is declared. Whether a program uses an output nobody can tell,
 * and neither what it declares where only the kind is known.
 */
function propertyScopes({ definition, inputs: values }: Declared) {
  const { type, inputs, outputs } = definition;
  const scopesOf = (schema: Definition["inputs"], isUsed: boolean) =>
    propertiesOf(schema).flatMap(({ name, readScope, updateScope }) =>
      [readScope, updateScope].flatMap((scope) =>
        scope ? [{ scope, property: `\`${name}\` of ${type}`, name, isUsed }] : [],
      ),
    );
  const ofInputs = scopesOf(inputs, values !== undefined);
  return [
    ...(values ? ofInputs.filter(({ name }) => values[name] !== undefined) : ofInputs),
    ...scopesOf(outputs, false),
  ];
}

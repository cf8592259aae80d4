import { type Api, anything, type Definition, type Property, propertiesOf, type Values } from "../../definition";
import { present } from "../requests/operation";
import { equal, type Leaf, leaves } from "../values/leaves";
import { formatPath, valueAt } from "../values/path";
import { hasUnknown } from "../values/unknown";
import { fromWire } from "../values/wire";

/** Properties of which the API drops the value, since that of a sibling changes. */
const going = ({ inputs }: Definition, before: Values, after: Values): Property[] =>
  propertiesOf(inputs).filter(
    ({ droppedWith: sibling }) =>
      sibling !== undefined && !hasUnknown(after[sibling]) && !equal(anything, before[sibling], after[sibling]),
  );

/** What an object has of such properties, and none of the declarations. */
export function dropped(definition: Definition, live: Values, after: Values, declared: readonly Values[]): Leaf[] {
  const held = going(definition, live, after).map(({ name }) => [name, live[name] ?? undefined]);
  return leaves(definition.inputs, Object.fromEntries(held)).filter(
    ({ path, value }) => value !== null && declared.every((values) => valueAt(values, path) === undefined),
  );
}

/** What Auth0 drops with an update though the program has not said so, as sentences. It is asked only where that may be. */
export async function drops(
  definition: Definition,
  id: string,
  state: Values,
  { olds, news }: { readonly olds: Values; readonly news: Values },
  tenant: Api,
): Promise<string[]> {
  const { inputs, operations } = definition;
  const [property] = going(definition, olds, news);
  if (!property || !operations.read) return [];
  const { name, droppedWith } = property;
  try {
    const live = (await present(definition, operations.read, id, state, tenant)) ?? {};
    const gone = dropped(definition, fromWire(inputs, live) as Values, news, [olds, news]);
    return gone.map(
      ({ path }) =>
        `\`${formatPath(path)}\` is not declared, and goes: Auth0 drops it with the last \`${droppedWith}\`. Declare it if it should stay.`,
    );
  } catch (error) {
    return [`What goes of \`${name}\` with the last \`${droppedWith}\` cannot be told: ${(error as Error).message}`];
  }
}

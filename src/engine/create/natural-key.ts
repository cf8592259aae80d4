import {
  type Definition,
  expectObject,
  filledPath,
  isGone,
  listingOf,
  objectsIn,
  parametersOf,
  propertiesOf,
  type Values,
  type Wire,
} from "../../definition";
import { present } from "../requests/operation";
import type { Tenant } from "../requests/tenant";
import { equal } from "../values/leaves";
import { fromWire } from "../values/wire";

/** An object of a list. */
export interface Item {
  readonly id: string;
  readonly object: Wire;
}

/** Whether the API refuses a second object like it, so that a create can be sent again. */
export const isUnique = ({ kind, naturalKey }: Definition): boolean => kind === "association" || naturalKey.length > 0;

/** The objects with the natural key of these inputs: one at most, unless the API knows more of the key. */
export async function withNaturalKey(definition: Definition, inputs: Values, tenant: Tenant): Promise<Item[]> {
  const { kind, list, operations } = definition;
  if (kind === "association") {
    const id = definition.id({}, inputs);
    const object = await present(definition, operations.read!, id, inputs, tenant);
    return object ? [{ id, object }] : [];
  }
  if (typeof list !== "object" || !tenant.collect) return [];
  const items = list.byKey
    ? await oneAt(filledPath(list.byKey, inputs), tenant)
    : await tenant.collect(listingOf(list, inputs, list.filter?.(inputs)));
  const above = parametersOf(list.path);
  const found = objectsIn(list, items).filter((item) => hasKeyOf(definition, item, inputs, above));
  return found.map((object) => ({ id: definition.id(object, inputs), object }));
}

/** The object at a path, or none. */
async function oneAt(path: string, tenant: Tenant): Promise<Wire[]> {
  try {
    return [expectObject(await tenant.request({ method: "GET", path }), `what Auth0 answers for ${path}`)];
  } catch (error) {
    if (!isGone(error)) throw error;
    return [];
  }
}

/**
 * Whether an object has the natural key of these inputs; what neither tells is what the API fills in. Of what is above
 * it the list tells that it is the same.
 */
function hasKeyOf(definition: Definition, item: Wire, inputs: Values, above: readonly string[]): boolean {
  const { naturalKey, inputs: schema, declarations = (answer: Wire) => [answer] } = definition;
  const key = propertiesOf(schema).filter(({ name }) => naturalKey.includes(name) && !above.includes(name));
  return declarations(item).some((wire) => {
    const values = fromWire(schema, wire) as Values;
    return key.every(({ name, schema: part, serverDefault }) =>
      equal(part, values[name] ?? serverDefault?.(values) ?? null, inputs[name] ?? serverDefault?.(inputs) ?? null),
    );
  });
}

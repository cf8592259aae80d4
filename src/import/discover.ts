import {
  type Definition,
  expectList,
  expectObject,
  isGone,
  isObject,
  type ListApi,
  listingOf,
  type ObjectList,
  objectsIn,
  parametersOf,
  propertiesOf,
  refusedWith,
  type Values,
  type Wire,
} from "../definition";
import { assertAbout, type Failure, fromWire, type Path, stateAfterWrite, type Tenant, withMembers } from "../engine";
import { declare } from "./declare";

/** A tenant that can be read whole. */
export type ReadableTenant = Tenant & ListApi;

/** An object of the tenant that a program can declare. */
export interface Found {
  readonly definition: Definition;
  readonly id: string;
  readonly inputs: Values;
  /** Where it has secrets, of which none is in the inputs. */
  readonly secrets: readonly Path[];
  /** Properties that a program could not declare as they are, and why. */
  readonly refused: readonly Failure[];
  /** What Pulumi keeps of it. */
  readonly state: Values;
  /** Its name, where it has one. */
  readonly title: string | undefined;
}

/** An object, or a whole kind, that is left out. */
export interface LeftOut {
  readonly type: string;
  readonly id?: string;
  readonly title?: string;
  readonly reason: string;
  /** Settings that it has beyond Auth0's defaults. */
  readonly settings?: readonly string[];
}

/** Why objects of a kind are not read unless somebody asks for them. */
export const unaskedOf = ({ list }: Definition): string | undefined =>
  typeof list === "object" ? list.unasked : undefined;

/** What there is in a tenant. */
export interface Discovery {
  readonly found: Found[];
  readonly leftOut: LeftOut[];
  /** Those of the left out that have nothing but Auth0's defaults. */
  readonly atDefaults: Pick<Found, "definition" | "id" | "title">[];
}

/** Reads the objects of a tenant, kind by kind. A kind that may not be read is left out. */
export async function discover(
  definitions: readonly Definition[],
  tenant: ReadableTenant,
  onKind: (type: string, count: number) => void = () => {},
  parents: readonly Definition[] = definitions,
): Promise<Discovery> {
  const discovery: Discovery = { found: [], leftOut: [], atDefaults: [] };
  const read = reader(tenant, parents);
  for (const definition of definitions) {
    const { type, list } = definition;
    try {
      if (typeof list === "string") throw new LeftOutError(list);
      const items = await read(definition, list);
      onKind(type, items.length);
      for (const item of items) sort(definition, await whole(definition, item, tenant), tenant, discovery);
    } catch (error) {
      discovery.leftOut.push({ type, reason: reasonOf(error) });
    }
  }
  return discovery;
}

/** An object with the members of its sets, where the tenant answers them at an endpoint of their own alone. */
async function whole(definition: Definition, item: unknown, tenant: ReadableTenant): Promise<unknown> {
  if (definition.kind !== "collection") return item;
  const object = item as Wire;
  return withMembers(definition, definition.id(object, {}), object, definition.inputs.shape, tenant);
}

/** A whole kind is left out. */
class LeftOutError extends Error {}

/** Why the tenant does not let a kind be read, or does not have it. Any other failure ends the export. */
function reasonOf(error: unknown): string {
  const { auth0Message, message } = error as { auth0Message?: string; message: string };
  if (!(error instanceof LeftOutError) && ![400, 403, 404, 410].includes(refusedWith(error) ?? 0)) throw error;
  return auth0Message ?? message.split("\n")[0]!;
}

/** What a tenant answers for the objects of a kind; several kinds may be told from one list, which is read once. */
function reader(tenant: ReadableTenant, parents: readonly Definition[]) {
  const lists = new Map<string, Promise<unknown[]>>();
  const read = (list: ObjectList, above: Values = {}): Promise<unknown[]> => {
    const { path } = listingOf(list, above);
    const items = lists.get(path) ?? itemsOf(list, above, tenant);
    lists.set(path, items);
    return items;
  };
  return (definition: Definition, list: ObjectList | undefined): Promise<unknown[]> =>
    list ? everywhere(definition, list, { parents, read }) : settings(definition, tenant);
}

interface Reading {
  readonly parents: readonly Definition[];
  readonly read: (list: ObjectList, above?: Values) => Promise<unknown[]>;
}

/** The objects of a kind, below whatever there is for the list to be below. */
async function everywhere(definition: Definition, list: ObjectList, reading: Reading): Promise<unknown[]> {
  const wires = new Map(propertiesOf(definition.inputs).map(({ name, wire }) => [name, wire]));
  const found: unknown[] = [];
  for (const above of await filling(list, reading)) {
    const items = standingFor(definition, list, await reading.read(list, above));
    const told = Object.fromEntries(Object.entries(above).map(([name, value]) => [wires.get(name)!, value]));
    if (definition.set?.part !== "whole") found.push(...items.map((item) => ({ ...(item as Wire), ...told })));
    else if (items.length > 0) found.push(definition.operations.read!.select!(items, above, ""));
  }
  return found;
}

/** The items that are objects of the kind: several kinds may be told from one list. */
const standingFor = ({ kind }: Definition, list: ObjectList, items: unknown[]): unknown[] =>
  kind === "collection" ? objectsIn(list, items as Wire[]) : items;

/** What fills the braces of a list's path: what is listed at the path before each of them. */
async function filling({ path, parents }: Pick<ObjectList, "path" | "parents">, reading: Reading): Promise<Values[]> {
  const name = parametersOf(path).at(-1);
  if (name === undefined) return [{}];
  const before = path.slice(0, path.lastIndexOf(`/{${name}}`));
  const isListed = ({ list, set }: Definition) =>
    typeof list === "object" && list.path === before && set?.part !== "whole";
  const parent = parents ? undefined : reading.parents.find(isListed);
  const above = parents ?? (parent?.list as ObjectList | undefined);
  if (!above) throw new LeftOutError(`It is below ${before}, of which no resource of this package reads the list.`);
  const property = parent && propertiesOf(parent.inputs).find((one) => one.name === name);
  const idOf = (object: Wire): unknown =>
    parent && !property ? parent.id(object, {}) : object[property?.wire ?? above.id ?? ""];
  const filled: Values[] = [];
  for (const values of await filling(above, reading))
    for (const object of (await reading.read(above, values)) as Wire[])
      filled.push({ ...values, [name]: idOf(object) });
  return filled;
}

/** Settings that a tenant has once, or not at all. */
async function settings(definition: Definition, tenant: ReadableTenant): Promise<unknown[]> {
  const { path, select } = definition.operations.read!;
  try {
    const answer = await tenant.request({ method: "GET", path: path as string });
    // Settings that are a bare list are an object to their definition alone.
    const object = Array.isArray(answer) && select ? select(answer, {}, "") : answer;
    assertAbout(definition, expectObject(object, `the settings ${String(path)}`), {}, "");
    return [answer];
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

async function itemsOf(list: ObjectList, above: Values, tenant: ReadableTenant): Promise<unknown[]> {
  const { key, by, read } = list;
  const listing = listingOf(list, above);
  const { path } = listing;
  if (read) return read(listing, undefined, tenant);
  if (by !== "whole") return tenant.collect(listing);
  const answer = await tenant.request({ method: "GET", path });
  return expectList(key && isObject(answer) ? answer[key] : answer, `the list ${path}`);
}

/** Declares what an answer holds, unless the platform owns it. */
function sort(definition: Definition, item: unknown, tenant: ReadableTenant, discovery: Discovery): void {
  const { found, leftOut, atDefaults } = discovery;
  const { type, declarations = (answer: Wire) => [answer] } = definition;
  const read = readerOf(definition, item);
  const object = definition.list ? (item as Wire) : read({}, "");
  for (const wire of declarations(object)) {
    const title = typeof wire["name"] === "string" ? wire["name"] : undefined;
    let kept: string | undefined;
    try {
      kept = protectionOf(definition, object, wire, tenant);
      const declaration = declare(definition, wire);
      if (!declaration) {
        const id = definition.id(object, wire);
        leftOut.push({ type, id, title, reason: "It has nothing but Auth0's defaults." });
        atDefaults.push({ definition, id, title });
        continue;
      }
      const { inputs } = declaration;
      const id = definition.id(object, inputs);
      const state = stateAfterWrite(definition, { inputs, answer: read(inputs, id), tenant: tenant.domain });
      if (kept) leftOut.push({ type, id, title, reason: kept, ...settingsOf(definition, inputs) });
      else found.push({ definition, id, ...declaration, state, title });
    } catch (error) {
      // Values of what is Auth0's own may be none of those that a program gives.
      leftOut.push({ type, title, reason: kept ?? (error as Error).message });
    }
  }
}

/** Why an object must stay, which a program therefore does not declare. */
function protectionOf(definition: Definition, object: Wire, wire: Wire, tenant: ReadableTenant): string | undefined {
  const { idName, inputs, outputs, deletionProtection } = definition;
  if (!deletionProtection) return undefined;
  const values = { ...(fromWire(outputs, object) as Values), ...(fromWire(inputs, wire) as Values) };
  return deletionProtection(idName ? { ...values, [idName]: definition.id(object, values) } : values, tenant);
}

/** What is left out along with an object, but for its name. */
function settingsOf({ naturalKey }: Definition, inputs: Values): { settings?: string[] } {
  const settings = Object.keys(inputs).filter((name) => !["name", "adopt", ...naturalKey].includes(name));
  return settings.length > 0 ? { settings } : {};
}

/**
 * How a read answers an object that is known from an answer: without what tells the object above it. A read that asks for
 * the list looks for it there.
 */
function readerOf({ list, inputs: schema, operations, set }: Definition, item: unknown) {
  const { path, select } = operations.read!;
  if (set?.part === "whole") return (): Wire => item as Wire;
  const above = typeof list === "object" ? parametersOf(list.path) : [];
  const told = new Set(propertiesOf(schema).flatMap(({ name, wire }) => (above.includes(name) ? [wire] : [])));
  const object = isObject(item) ? Object.fromEntries(Object.entries(item).filter(([key]) => !told.has(key))) : item;
  const answer = typeof list === "object" && list.path === path ? [object] : object;
  return (inputs: Values, id: string): Wire => (select ? (select(answer, inputs, id) ?? {}) : (object as Wire));
}

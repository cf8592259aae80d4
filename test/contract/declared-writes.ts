import { z } from "zod";
import {
  type Definition,
  hasProperties,
  isObject,
  itemsOf,
  type Operation,
  type Property,
  propertiesOf,
  type Request,
  schemaFor,
  type Values,
  valuesOf,
  type Wire,
} from "../../src/definition";
import { check, create, type Tenant, update } from "../../src/engine";
import * as resources from "../../src/resources";
import { isOneByOne } from "./one-by-one";
import type { RecordedWrite } from "./recorded-writes";

/** What is left to be done after a write is not part of it. */
const definitions: readonly Definition[] = Object.values(resources).map(({ finish: _, ...definition }) => definition);

/** A recorded write of one of our resources. */
export interface DeclaredWrite extends RecordedWrite {
  readonly definition: Definition;
  readonly operation: "create" | "update";
  /** What the path says. */
  readonly named: Values;
}

/** Whether requests hold what a definition declares. What names several members of a set is of the whole. */
const isWritten = (definition: Definition): boolean =>
  definition.set === undefined || (definition.set.part === "item") === isOneByOne(definition);

/** The resource that a write is of, if any is: that of the path with the fewest names in braces. */
export function declaredBy(write: RecordedWrite): DeclaredWrite[] {
  const found = definitions.filter(isWritten).flatMap((definition) =>
    (definition.set?.part === "whole" ? (["create"] as const) : (["update", "create"] as const)).flatMap(
      (operation) => {
        const named = namedBy(definition.operations[operation], write);
        return named ? [{ ...write, definition, operation, named }] : [];
      },
    ),
  );
  const parameters = ({ named }: DeclaredWrite) => Object.keys(named).length;
  return found.sort((one, other) => parameters(one) - parameters(other)).slice(0, 1);
}

function namedBy(operation: Operation | undefined, write: RecordedWrite): Values | undefined {
  if (operation?.method !== write.method || typeof operation.path !== "string") return undefined;
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const found = new RegExp(`^${operation.path.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(write.path);
  return found ? Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1]!)])) : undefined;
}

/** What is wrong with the write as a program would make it: what `check` refuses, and what is sent otherwise. */
export async function faultsOf(write: DeclaredWrite): Promise<string[]> {
  const { olds, news } = declarationsOf(write);
  const failures = check(write.definition, news, write.operation === "update" ? { ...olds, ...news } : {});
  const told = failures.map(({ property, reason }) => `${property} ${reason}`);
  try {
    return [...told, ...differences(write.body, await sentFor(write, olds, news))];
  } catch (error) {
    return [...told, (error as Error).message];
  }
}

/** The declarations before and after a write. What null takes away is declared before it only. */
function declarationsOf({ definition, operation, body: sent, live, before, named }: DeclaredWrite) {
  const { declarations, operations } = definition;
  // A request that is spelled otherwise than what is declared is translated as an answer is.
  const body = (operations.update?.body && definition.kind === "collection" && declarations?.(sent)[0]) || sent;
  const { id: _, ...parameters } = named;
  const decided = { ...parameters, ...identityIn(definition, live), ...body };
  const schema = schemaFor(definition.inputs, translated(definition.inputs, decided) as Values);
  const properties = new Map(propertiesOf(schema).map((property) => [property.name, property]));
  const past = translated(schema, before) as Values;
  const [olds, news]: [Values, Values] = [{}, {}];
  for (const [name, value] of Object.entries(translated(schema, decided) as Values)) {
    const property = properties.get(name);
    const isRemoved = value === null && operation === "update" && property?.nullable === false;
    if (isRemoved) olds[name] = past[name] ?? {};
    else news[name] = value;
    if (!((property?.wire ?? name) in body)) olds[name] = value;
  }
  return { olds, news };
}

/** What a declaration cannot be without, whatever an update is about. */
function identityIn({ inputs, naturalKey }: Definition, live: Wire): Wire {
  const properties = propertiesOf(inputs);
  const deciding = properties.flatMap(({ variants }) => variants?.on ?? []);
  const needed = properties.filter(
    ({ name, optional, immutable }) => !optional || immutable || [...naturalKey, ...deciding].includes(name),
  );
  return Object.fromEntries(needed.flatMap(({ wire }) => (wire in live ? [[wire, live[wire]]] : [])));
}

/** A value of the API in our spelling. What has no name here is left as it is. */
function translated(schema: z.ZodType, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = "element" in schema ? itemsOf(schema as z.ZodArray).schema : undefined;
    return items ? value.map((item) => translated(items, item)) : value;
  }
  if (schema instanceof z.ZodRecord && isObject(value)) {
    const { schema: items } = valuesOf(schema);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translated(items, item)]));
  }
  if (!hasProperties(schema) || !isObject(value)) return value;
  const properties = new Map<string, Property>(propertiesOf(schemaFor(schema, value)).map((one) => [one.wire, one]));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const property = properties.get(key);
      return property ? [property.name, translated(property.schema, item)] : [key, item];
    }),
  );
}

/** What the engine sends for the same change, to the same path. */
async function sentFor({ definition, operation, named, ...write }: DeclaredWrite, olds: Values, news: Values) {
  const requests: Request[] = [];
  const tenant: Tenant = {
    domain: "tenant.example.com",
    clientId: undefined,
    ...(definition.set && { collect: async () => [] }),
    request: async (request) => {
      requests.push(request);
      if (request.method !== "GET") return write.answer ?? undefined;
      if (request.path.endsWith("/credentials")) return [];
      if (/^\/users\/[^/]+$/.test(request.path) && named["userId"])
        return { user_id: named["userId"], identities: [{ provider: "auth0", user_id: "own" }] };
      const isPosted = operation === "create" && write.method === "POST" && request.path === write.path;
      if (isPosted && definition.kind === "singleton") throw Object.assign(new Error("gone"), { isGone: true });
      const before = objectBefore({ definition, named, ...write });
      return request.path === "/guardian/factors" ? [before] : before;
    },
  };
  if (operation === "create") await create(definition, news, tenant);
  else await update(definition, String(named["id"]), olds, news, tenant);
  const own = requests.filter(
    ({ path, method }) => decodeURIComponent(path) === decodeURIComponent(write.path) && method === write.method,
  );
  return Object.assign({}, ...own.map(({ body }) => body)) as Wire;
}

/** An object that is known for what it is, and has nothing yet of what is written. */
function objectBefore({
  definition,
  named,
  live,
  body,
  answer,
}: Pick<DeclaredWrite, "definition" | "named" | "live" | "body" | "answer">) {
  const others = Object.entries(live).filter(([key]) => !(key in body));
  const told = (definition.holds ?? []).map((key) => [key, null]);
  const shown = propertiesOf(definition.inputs).flatMap(({ readScope, wire }) => (readScope ? [[wire, {}]] : []));
  // What was deployed is what is deployed then.
  const deployed = "deployedVersion" in definition.outputs.shape ? { deployed_version: answer } : {};
  return { ...Object.fromEntries([...shown, ...told, ...others]), ...named, ...deployed };
}

function differences(recorded: unknown, sent: unknown, path = ""): string[] {
  if (isObject(recorded) && isObject(sent))
    return Object.entries(recorded).flatMap(([key, value]) =>
      differences(value, sent[key], path ? `${path}.${key}` : key),
    );
  const [theirs, ours] = [recorded, sent].map((value) => JSON.stringify(value));
  return theirs === ours ? [] : [`${path}: ${theirs} is sent as ${ours}`];
}

import { type Api, isObject, propertiesOf, type Query, type Values, type Wire } from "../definition";
import { problems } from "./check";
import { formatPath } from "./path";
import { fromWire } from "./wire";

/** A list to read. */
export interface Listing {
  path: string;
  key: string;
  query: Wire & Record<string, string | number | boolean | undefined>;
  checkpoint: boolean;
}

type Collect = (listing: Listing, limit?: number) => Promise<Wire[]>;

/** A sentence that says which arguments are wrong, when some are. */
export function invalidArguments({ name, args: schema }: Query, args: Values): string | undefined {
  const wrong = problems(schema, args).map(({ property, reason }) => `\`${property}\` ${reason}`);
  return wrong.length > 0 ? `${name}: ${wrong.join("; ")}` : undefined;
}

/** Asks the tenant. Not finding the one object that is asked for is an error; an empty list is none. */
export async function ask(query: Query, args: Values, api: Api, collect: Collect): Promise<unknown> {
  const { one, list } = query;
  if (one && parametersOf(one.path).every((name) => args[name] !== undefined))
    return fromWire(query.result, await readOne(query, one, args, api));
  if (!list) throw new Error(`${query.name}: ${parametersOf(one?.path ?? "").join(", ")} must be given`);
  const found = (await itemsOf(query, args, api, collect)).filter(
    (item) => list.wanted?.(item as Values, args) ?? true,
  );
  if (!query.only) return found;
  if (found.length === 1) return found[0];
  throw new Error(
    found.length === 0
      ? `${query.name}: nothing is found for ${said(args)}.`
      : `${query.name}: ${found.length} objects are found for ${said(args)}, and one is asked for. Ask by id.`,
  );
}

async function readOne(query: Query, one: NonNullable<Query["one"]>, args: Values, api: Api): Promise<unknown> {
  try {
    return await api.request({
      method: "GET",
      path: filled(one.path, args),
      query: filtersOf(query, one.filters, args),
    });
  } catch (error) {
    if ((error as { status?: number }).status !== 404) throw error;
    throw new Error(`${query.name}: nothing is found for ${said(args)}.`, { cause: error });
  }
}

async function itemsOf(query: Query, args: Values, api: Api, collect: Collect): Promise<unknown[]> {
  const { path, key, by, filters, read } = query.list!;
  const listing = {
    path: filled(path, args),
    key,
    query: filtersOf(query, filters, args),
    checkpoint: by === "checkpoint",
  };
  const limit = args["limit"] as number | undefined;
  const items = read
    ? await read(api, listing.query, limit)
    : by === "whole"
      ? await readWhole(api, listing)
      : await collect(listing, limit);
  return items.slice(0, limit).map((item) => fromWire(query.result, item));
}

async function readWhole(api: Api, { path, key, query }: Listing): Promise<unknown[]> {
  const answer = await api.request({ method: "GET", path, query });
  return Array.isArray(answer) ? answer : ((isObject(answer) ? (answer[key] as unknown[]) : undefined) ?? []);
}

const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

const filled = (path: string, args: Values): string =>
  path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(args[name])));

function filtersOf({ args: schema }: Query, filters: readonly string[] = [], args: Values): Listing["query"] {
  const properties = propertiesOf(schema).filter(({ name }) => filters.includes(name) && args[name] !== undefined);
  return Object.fromEntries(properties.map(({ name, wire }) => [wire, textOf(args[name])]));
}

const textOf = (value: unknown) => (Array.isArray(value) ? value.join(",") : (value as string | number | boolean));

/** The arguments in words, for a message. */
const said = (args: Values): string =>
  Object.entries(args)
    .map(([name, value]) => `${formatPath([name])} ${JSON.stringify(value)}`)
    .join(", ") || "this tenant";

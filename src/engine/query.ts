import { z } from "zod";
import {
  expectList,
  expectObject,
  filledPath,
  hasProperties,
  isGone,
  isObject,
  isWithoutEndpoint,
  type ListApi,
  type Listing,
  parametersOf,
  propertiesOf,
  type QueriedList,
  type Query,
  StrangeAnswer,
  type Values,
  type Wire,
} from "../definition";
import { problems, unsendable } from "./check/problems";
import { withAllMembers } from "./requests/members";
import type { Tenant } from "./requests/tenant";
import { fromWire } from "./values/wire";

/** A tenant that can be asked. */
export type AskedTenant = Tenant & ListApi;

/** A sentence that says which arguments are wrong, when some are. */
export function invalidArguments({ name, args: schema, constraints = [] }: Query, args: Values): string | undefined {
  if (!isObject(args))
    return `${name}: the arguments must be an object, and are ${args === null ? "null" : typeof args}`;
  const odd = unsendable(args);
  const wrong = (odd.length > 0 ? odd : problems(schema, args)).map(
    ({ property, reason }) => `\`${property}\` ${reason}`,
  );
  const broken = wrong.length > 0 ? wrong : constraints.flatMap((one) => one.broken(args) ?? []);
  return broken.length > 0 ? `${name}: ${broken.join("; ")}` : undefined;
}

/** Asks the tenant. Not finding the one object that is asked for is an error; an empty list is none. */
export async function ask(query: Query, args: Values, tenant: AskedTenant): Promise<unknown> {
  try {
    return await answerTo(query, args, tenant);
  } catch (error) {
    throw new Error(`${query.name}: ${explained(query, args, tenant, error as Error)}`, { cause: error });
  }
}

async function answerTo(query: Query, args: Values, tenant: AskedTenant): Promise<unknown> {
  const { one, list, only, result } = query;
  const path = one && pathFor(one.path, args);
  if (one && path) {
    const sent = { ...one.query, ...filtersOf(query, path, args) };
    const { method = "GET", isBody } = one;
    const said = isBody ? { body: sent } : { query: sent };
    const answer = await tenant.request({ method, path: filledPath(path, args), ...said, repeatable: true });
    const object = one.select ? one.select(answer) : answer;
    assertAbout(query, path, args, object);
    return whole(query, fromWire(result, object), tenant);
  }
  const items = list ? await itemsOf(query, list, args, tenant) : [];
  if (!only) return Promise.all(items.map((item) => whole(query, item, tenant)));
  if (items.length === 0) throw new NothingFound();
  if (items.length > 1) throw severalFound(query, args, items);
  return whole(query, items[0], tenant);
}

/** An object with the members of its sets that its own answer does not hold. */
async function whole({ one, idName, result }: Query, found: unknown, tenant: AskedTenant): Promise<unknown> {
  const id = idName ?? parametersOf([one?.path ?? ""].flat()[0]!)[0] ?? "";
  if (!isObject(found) || found[id] === undefined || !(result instanceof z.ZodObject)) return found;
  return withAllMembers(result, String(found[id]), found, tenant);
}

/** Throws when an answer is not about the object that was asked for. */
function assertAbout({ one, result }: Query, path: string, args: Values, answer: unknown): void {
  const expected = `what Auth0 answers for ${path}`;
  if (!hasProperties(result)) {
    if (!result.safeParse(answer).success) throw new StrangeAnswer(expected, answer);
    return;
  }
  const object = expectObject(answer, expected, {}, one!.holds);
  const [last] = parametersOf(path).slice(-1);
  const isIt = one!.holds || last === undefined || Object.values(object).includes(args[last]);
  if (!isIt || !isKnown(result, object)) throw new StrangeAnswer(expected, answer);
}

/** What holds anything holds something that is known. */
function isKnown(result: Query["result"], object: Wire): boolean {
  const keys = Object.keys(object);
  const known = new Set(propertiesOf(result).map(({ wire }) => wire));
  return keys.length === 0 || keys.some((key) => known.has(key));
}

async function itemsOf(query: Query, list: QueriedList, args: Values, tenant: AskedTenant): Promise<unknown[]> {
  const { each, match } = list;
  const limit = args["limit"] as number | undefined;
  const values = each && (args[each] as unknown[] | undefined);
  const rounds = values ? [...new Set(values)].map((value) => ({ ...args, [each]: value })) : [args];
  let items: unknown[] = [];
  for (const round of rounds) {
    if (items.length === limit) break;
    items = items.concat(await read(query, list, round, limit && limit - items.length, tenant));
  }
  const answers = items.map((item) => fromWire(query.result, item));
  return match ? answers.filter((item) => (item as Values)[match] === args[match]) : answers;
}

async function read(
  query: Query,
  list: QueriedList,
  args: Values,
  limit: number | undefined,
  tenant: AskedTenant,
): Promise<unknown[]> {
  const search = args["q"] === undefined ? undefined : list.search;
  const path = search ?? pathFor(list.path, args)!;
  const listing: Listing = {
    path: filledPath(path, args),
    key: list.key ?? "",
    id: list.id ?? list.keys,
    query: { ...list.filter?.(args), ...filtersOf(query, path, args) },
    checkpoint: search !== undefined || list.by === "checkpoint",
    olderTwin: list.olderTwin,
    ...(list.take !== undefined && { take: list.take }),
  };
  if (list.read) return (await list.read(listing, limit, tenant)).slice(0, limit);
  if (list.by !== "whole") return tenant.collect(listing, limit);
  const answer = await tenant.request({ method: "GET", path: listing.path, query: listing.query });
  const items = isObject(answer) ? answer[listing.key] : answer;
  return expectList(items, `the list ${listing.path}`).slice(0, limit);
}

const pathFor = (paths: string | readonly string[], args: Values): string | undefined =>
  [paths].flat().find((path) => parametersOf(path).every((name) => args[name] !== undefined));

/** Arguments under their API names, but for those in the path and those that are ours. */
function filtersOf({ args: schema }: Query, path: string, args: Values): Listing["query"] {
  const inPath = parametersOf(path);
  const sent = propertiesOf(schema).filter(
    ({ name, local }) => !local && !inPath.includes(name) && args[name] !== undefined,
  );
  return Object.fromEntries(sent.map(({ name, wire }) => [wire, textOf(args[name])]));
}

const textOf = (value: unknown) => (Array.isArray(value) ? value.join(",") : (value as string | number | boolean));

function explained({ removed }: Query, args: Values, { domain }: Tenant, error: Error): string {
  if (removed && isWithoutEndpoint(error)) return `${domain} does not have this endpoint. ${removed}`;
  if (!isGone(error) && !(error instanceof NothingFound)) return error.message;
  return `nothing is found in ${domain}${said(args)}. Check it, and that the configuration is that of the right tenant.`;
}

/** The tenant has answered, and what is asked for is not in the answer. */
class NothingFound extends Error {}

function severalFound({ one }: Query, args: Values, items: unknown[]): Error {
  const [id = "id"] = parametersOf([one?.path ?? ""].flat()[0]!);
  const ids = items.map((item) => (item as Values)[id]).join(", ");
  return new Error(`${items.length} objects are found${said(args)}. Ask for one of them by \`${id}\`: ${ids}.`);
}

/** The arguments in words, for a message. */
function said(args: Values): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  return given.length > 0
    ? ` for ${given.map(([name, value]) => `\`${name}\` ${JSON.stringify(value)}`).join(", ")}`
    : "";
}

import { isDeepStrictEqual } from "node:util";
import type { Request } from "./management";
import { ManagementError } from "./management-error";

/** A list of the Management API. */
export interface Listing {
  path: string;
  /** Name under which an answer holds its items. */
  key: string;
  query?: Request["query"];
  /** Items a page; 100 unless set, the most that Auth0 gives. */
  take?: number;
  /** The list can be read by checkpoint (`take` and `from`), which has no limit of rows. */
  checkpoint?: boolean;
}

/** What reading pages takes of a tenant. */
interface Requests {
  request(request: Request): Promise<unknown>;
}

type Page = Record<string, unknown> & { next?: string; total?: number };

/** Items of a list, with the length of the whole list where an answer tells. */
export interface Slice<T = unknown> {
  items: T[];
  total?: number | undefined;
}

/** Auth0 refuses offsets beyond this. */
const offsetLimit = 1000;

/** All items of a list, page by page. */
export async function* pages<T = unknown>(management: Requests, listing: Listing): AsyncGenerator<T, void, undefined> {
  const slices = listing.checkpoint ? byCheckpoint<T>(management, listing) : byOffset<T>(management, listing);
  for await (const { items } of slices) yield* items;
}

/** The items of a list in an array, up to a limit. */
export async function collect<T = unknown>(
  management: Requests,
  listing: Listing,
  limit = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const items: T[] = [];
  if (limit <= 0) return items;
  for await (const item of pages<T>(management, listing)) {
    items.push(item);
    if (items.length >= limit) break;
  }
  return items;
}

/**
 * The pages of a list whose length decides whether it is read: the first is asked for by offset, since only that tells
 * the length. A list beyond the reach of offsets begins anew by checkpoint, or ends where they end.
 */
export async function* measuredPages<T = unknown>(
  management: Requests,
  listing: Listing,
): AsyncGenerator<Slice<T>, void, undefined> {
  let seen = 0;
  for await (const slice of byOffset<T>(management, listing)) {
    yield slice;
    seen += slice.items.length;
    const { total = 0 } = slice;
    if (total <= offsetLimit) continue;
    if (listing.checkpoint) return yield* byCheckpoint<T>(management, listing);
    if (seen >= offsetLimit) return;
  }
}

async function* byCheckpoint<T>(
  management: Requests,
  { path, key, query, take = 100 }: Listing,
): AsyncGenerator<Slice<T>, void, undefined> {
  let from: string | undefined;
  do {
    const page = (await management.request({ method: "GET", path, query: { ...query, take, from } })) as Page;
    yield { items: itemsOf<T>(page, path, key) };
    const next = page?.next;
    if (next && next === from) throw unreadable(path, "the list points to the same page again and again");
    from = next;
  } while (from);
}

async function* byOffset<T>(
  management: Requests,
  { path, key, query, take = 100 }: Listing,
): AsyncGenerator<Slice<T>, void, undefined> {
  let previous: T[] = [];
  let total: number | undefined;
  for (let page = 0, seen = 0; total === undefined || seen < total; page++) {
    const answer = await offsetPage(management, { path, key, query }, page, take);
    const items = itemsOf<T>(answer, path, key);
    if (items.length === 0 && total !== undefined && seen >= offsetLimit) throw tooLong(path, total);
    // Lists that know no pages answer the whole list each time.
    if (items.length === 0 || isDeepStrictEqual(items, previous)) return;
    previous = items;
    seen += items.length;
    total = answer?.total ?? total;
    yield { items, total };
  }
}

async function offsetPage(management: Requests, { path, query }: Listing, page: number, take: number): Promise<Page> {
  try {
    const offset = { page, per_page: take, include_totals: true };
    return (await management.request({ method: "GET", path, query: { ...query, ...offset } })) as Page;
  } catch (error) {
    const isRefused = error instanceof ManagementError && error.status === 400;
    throw isRefused && (page + 1) * take > offsetLimit ? tooLong(path) : error;
  }
}

function itemsOf<T>(page: Page | T[] | undefined, path: string, key: string): T[] {
  const items = Array.isArray(page) ? page : page?.[key];
  if (Array.isArray(items)) return items;
  throw unreadable(path, `the answer holds no list "${key}"`);
}

function tooLong(path: string, total?: number): ManagementError {
  const length = total === undefined ? `more than ${offsetLimit}` : `${total}`;
  return new ManagementError({
    method: "GET",
    path: `/api/v2${path}`,
    status: 400,
    isRefused: true,
    reason: `the list has ${length} items, and Auth0 gives out only the first ${offsetLimit} of them by page`,
    hint: "Narrow the list down by a filter.",
  });
}

function unreadable(path: string, reason: string): ManagementError {
  return new ManagementError({ method: "GET", path: `/api/v2${path}`, status: 200, reason });
}

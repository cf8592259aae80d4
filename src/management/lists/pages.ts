import { isDeepStrictEqual } from "node:util";
import type { Listing, Request } from "../../definition/api";
import { ManagementError } from "../answers/management-error";

/** What reading pages takes of a tenant. */
interface Requests {
  request(request: Request): Promise<unknown>;
}

type Page = Record<string, unknown> & { next?: string; total?: number };

/** Items of a list, with the length of the whole list where an answer tells. */
export interface Slice<T = unknown> {
  items: T[];
  total?: number | undefined;
  /** Whether the list has changed since the page before, so that items may be missing between the two. */
  isBroken?: boolean;
}

/** Auth0 refuses offsets beyond this. */
const offsetLimit = 1000;

/** So often a list is read that changes while it is. */
const mostReadings = 5;

/** The items of a list, up to a limit: all that it holds from beginning to end of the reading, none of them twice. */
export async function collect<T = unknown>(
  management: Requests,
  listing: Listing,
  limit = Number.POSITIVE_INFINITY,
  onRead: (count: number) => void = () => {},
): Promise<T[]> {
  if (limit <= 0) return [];
  for (let reading = 0; reading < mostReadings; reading++) {
    const items = await collectOnce<T>(management, listing, limit, onRead);
    if (items) return items;
  }
  throw unreadable(
    listing.path,
    `the list changed while it was read, ${mostReadings} times, so that something may be missing; run it again when nothing else writes to it`,
  );
}

/** Undefined when the list has changed meanwhile. */
async function collectOnce<T>(
  management: Requests,
  listing: Listing,
  limit: number,
  onRead: (count: number) => void,
): Promise<T[] | undefined> {
  const read = listing.isWhole ? atOnce<T> : listing.checkpoint ? byCheckpoint<T> : byOffset<T>;
  const slices = read(management, listing);
  const items: T[] = [];
  for await (const slice of slices) {
    if (slice.isBroken) return undefined;
    items.push(...slice.items);
    onRead(items.length);
    if (items.length >= limit) return items.slice(0, limit);
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
  if (listing.isWhole) return yield* atOnce<T>(management, listing);
  let seen = 0;
  for await (const slice of byOffset<T>(management, listing, pageAfter)) {
    yield slice;
    seen += slice.items.length;
    const { total = 0 } = slice;
    if (total <= offsetLimit) continue;
    if (listing.checkpoint) return yield* byCheckpoint<T>(management, listing);
    if (seen >= offsetLimit) return;
  }
}

async function* atOnce<T>(
  management: Requests,
  { path, key, query = {}, olderTwin }: Listing,
): AsyncGenerator<Slice<T>, void, undefined> {
  const answer = (await management.request({ method: "GET", path, query, olderTwin })) as Page;
  const items = itemsOf<T>(answer, path, key);
  yield { items, total: items.length };
}

async function* byCheckpoint<T>(
  management: Requests,
  { path, key, query, take = 100, olderTwin }: Listing,
): AsyncGenerator<Slice<T>, void, undefined> {
  let from: string | undefined;
  do {
    const page = await askFor(management, { method: "GET", path, query: { ...query, take, from }, olderTwin });
    yield { items: itemsOf<T>(page, path, key) };
    const next = page?.next;
    if (next && next === from) throw unreadable(path, "the list points to the same page again and again");
    from = next;
  } while (from);
}

/**
 * Each page begins with what the page before has ended with. Where that is not there any more, items have moved from
 * what is not read yet to what has been; where it is further on, those before it have been read or are new.
 */
async function* byOffset<T>(
  management: Requests,
  { path, key, query, take = 100, id, olderTwin }: Listing,
  next = windowAfter,
): AsyncGenerator<Slice<T>, void, undefined> {
  let window: Window = { page: 0, take };
  let last: T | undefined;
  let isShort = false;
  let covered = 0;
  for (let seen = 0; ; ) {
    const answer = await offsetPage(management, { path, key, query, olderTwin }, window.page, window.take);
    const all = itemsOf<T>(answer, path, key);
    const total = answer?.total;
    if (all.length === 0 && total !== undefined && seen >= offsetLimit) throw tooLong(path, total);
    const anchor = last === undefined ? -1 : all.findIndex((item) => isSame(item, last, id));
    const items = all.slice(anchor + 1);
    const isOverlapping = window.page * window.take < covered;
    const isBroken = isOverlapping && anchor < 0 && !isShort;
    // Lists that know no pages answer the whole list each time.
    if (items.length === 0 && !isBroken) return;
    yield { items, total, isBroken };
    seen += items.length;
    covered = endOf(window);
    if (total !== undefined && seen >= total && covered >= total) return;
    last = items.at(-1);
    isShort = all.length < window.take;
    window = next(covered, take);
  }
}

/** A page of so many items. */
interface Window {
  readonly page: number;
  readonly take: number;
}

const endOf = ({ page, take }: Window): number => (page + 1) * take;

const pageAfter = (end: number, take: number): Window => ({ page: end / take, take });

/** The page that ends last of those that begin before the end of what has been read. */
function windowAfter(end: number, take: number): Window {
  const sizes = Array.from({ length: Math.ceil(take / 2) }, (_, index) => take - index);
  const windows = sizes
    .map((size) => ({ page: Math.floor((end - 1) / size), take: size }))
    .filter((window) => endOf(window) > end && (endOf(window) <= offsetLimit || end >= offsetLimit))
    .sort((one, other) => endOf(other) - endOf(one));
  return windows[0] ?? pageAfter(end, take);
}

const isSame = (one: unknown, other: unknown, id: Listing["id"]): boolean =>
  id === undefined
    ? isDeepStrictEqual(one, other)
    : [id].flat().every((key) => (one as Record<string, unknown>)[key] === (other as Record<string, unknown>)[key]);

async function offsetPage(
  management: Requests,
  { path, query, olderTwin }: Listing,
  page: number,
  take: number,
): Promise<Page> {
  try {
    const offset = { page, per_page: take, include_totals: true };
    return await askFor(management, { method: "GET", path, query: { ...query, ...offset }, olderTwin });
  } catch (error) {
    const isRefused = error instanceof ManagementError && error.status === 400;
    throw isRefused && (page + 1) * take > offsetLimit ? tooLong(path) : error;
  }
}

/** Auth0 answers a page in an object. A bare empty list may be anybody's: it counts where it is answered twice. */
async function askFor(management: Requests, request: Request): Promise<Page> {
  const answer = await management.request(request);
  const isBare = Array.isArray(answer) && answer.length === 0;
  return (isBare ? await management.request(request) : answer) as Page;
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

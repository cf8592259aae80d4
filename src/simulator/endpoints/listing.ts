import { type JsonObject, omit, own, pick } from "../json-object";
import { badRequest } from "../refusal";

/** How a collection is listed. */
export interface Listing {
  /** Name of the array in an answer with totals. */
  readonly key: string;
  /** Whether `take` and `from` are understood, and whether nothing else is. */
  readonly checkpoint?: boolean | "only";
  /** Most items a page, of which it holds half unless asked for more; 100 unless said. */
  readonly most?: number;
  /** How many it holds unless asked for more, where that is not half of the most. */
  readonly usual?: number;
  /** Every page by checkpoint that holds something tells of another one, which may be empty. */
  readonly untilEmpty?: boolean;
  /** The answer is an array whatever is asked for. */
  readonly plain?: boolean;
  /** Adds the number of objects on the page, as user lists have it. */
  readonly length?: boolean;
  /** Keys that a projection returns besides those asked for. */
  readonly always?: readonly string[];
}

const reachable = 1000;

function number(query: URLSearchParams, name: string, fallback: number, maximum: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  const broken = !Number.isInteger(value)
    ? `Expected type integer but found type string`
    : value < 0
      ? `Value ${value} is less than minimum 0`
      : value > maximum
        ? `Value ${value} is greater than maximum ${maximum}`
        : undefined;
  if (broken) throw badRequest(`Query validation error: '${broken}' on property ${name}.`, "invalid_query_string");
  return value;
}

/** The part of an object that `fields` and `include_fields` ask for. */
export function project(object: JsonObject, query: URLSearchParams, always: readonly string[] = []): JsonObject {
  const fields = query.get("fields")?.split(",").filter(Boolean);
  if (!fields?.length) return object;
  return query.get("include_fields") === "false" ? omit(object, fields) : pick(object, [...fields, ...always]);
}

/** One page of the objects, in the form that the query asks for. */
export function page(
  objects: readonly JsonObject[],
  query: URLSearchParams,
  listing: Listing,
  present: (object: JsonObject) => JsonObject = (object) => object,
): unknown {
  const projected = (some: readonly JsonObject[]) =>
    some.map((object) => project(present(object), query, listing.always));
  if (listing.checkpoint === "only" || (listing.checkpoint && (query.has("take") || query.has("from")))) {
    const start = query.has("from") ? position(query.get("from")!) : 0;
    const { most = 100, usual = most / 2 } = listing;
    const end = start + number(query, "take", usual, most);
    const isFollowed = (listing.untilEmpty ? start : end) < objects.length;
    return {
      [listing.key]: projected(objects.slice(start, end)),
      next: isFollowed ? cursor(end) : undefined,
    };
  }
  const limit = number(query, "per_page", 50, 100);
  const start = number(query, "page", 0, Number.MAX_SAFE_INTEGER) * limit;
  if (start + limit > reachable && start > 0) throw beyondReach();
  const slice = projected(objects.slice(start, start + limit));
  if (listing.plain || query.get("include_totals") !== "true") return slice;
  const length = listing.length ? { length: slice.length } : {};
  return { start, limit, ...length, total: objects.length, [listing.key]: slice };
}

const beyondReach = () => badRequest(`You can only page through the first ${reachable} records.`, "invalid_paging");

const cursor = (index: number): string => Buffer.from(`next:${index}`).toString("base64url");

function position(from: string): number {
  const index = Number(/^next:(\d+)$/.exec(Buffer.from(from, "base64url").toString())?.[1]);
  if (Number.isNaN(index)) throw badRequest("The from parameter is invalid.", "invalid_query_string");
  return index;
}

/** Objects in the order of a field: `date:-1` for the latest first. What is equal stays as it was, or is reversed. */
export function sorted(objects: readonly JsonObject[], order: string): JsonObject[] {
  const [field = "", direction] = order.split(":");
  const value = (object: JsonObject) => (own(object, field) ?? "") as string | number;
  const ascending = objects.toSorted(
    (one, other) => Number(value(one) > value(other)) || -Number(value(one) < value(other)),
  );
  return direction === "-1" ? ascending.reverse() : ascending;
}

/** Tells the objects that have the values that the query asks for; several values are separated by commas. */
export function matches(query: URLSearchParams, keys: readonly string[]): (object: JsonObject) => boolean {
  const wanted = keys
    .map((key) => ({ key, values: query.getAll(key).flatMap((text) => text.split(",")) }))
    .filter(({ values }) => values.length > 0);
  return (object) => wanted.every(({ key, values }) => values.includes(String(own(object, key))));
}

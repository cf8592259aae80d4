import type { OlderTwin, Values, Wire } from "./api";
import { isObject } from "./objects";
import { snakeCase } from "./schema";

interface Endpoint {
  /** Path of the list, with the input in braces that tells the object above. */
  readonly path: string;
  /** Name under which an answer holds the items. */
  readonly key: string;
}

/**
 * The older name of an endpoint, for tenants that do not have the newer one. Of the properties that only the newer one
 * knows it is said what always holds in the older one: undefined for nothing.
 */
export function olderTwin(newer: Endpoint, older: Endpoint, holding: Values): OlderTwin {
  const held = Object.entries(holding).map(([name, value]) => ({ name, wire: snakeCase(name), value }));
  const ofBody = (body: Wire): Wire => {
    // A whole set is declared by its items.
    for (const item of [body, ...((body[newer.key] ?? []) as Wire[])])
      for (const { name, wire, value } of held)
        if (wire in item && (item[wire] ?? undefined) !== value) throw new Error(unknownHere(name, value, older));
    return without(body, held);
  };
  const implied = Object.fromEntries(held.flatMap(({ wire, value }) => (value === undefined ? [] : [[wire, value]])));
  return {
    request: ({ olderTwin: _, ...request }) => {
      const path = olderPath(older.path, request.path);
      const sent = { ...request, path, ...(request.query && { query: without(request.query, held) }) };
      if (!isObject(request.body)) return sent;
      const body = ofBody(request.body);
      // What always holds is no change.
      if (request.method === "PATCH" && Object.keys(body).length === 0) return { method: "GET", path };
      return { ...sent, body };
    },
    answer: (answer, { query = {} }) => {
      const asked = held.filter(({ wire }) => query[wire] !== undefined);
      const items = (all: unknown[]) =>
        asked.every(({ wire, value }) => query[wire] === value) ? all.map((item) => completed(item, implied)) : [];
      if (Array.isArray(answer)) return items(answer);
      if (!isObject(answer) || !Array.isArray(answer[older.key])) return completed(answer, implied);
      const { [older.key]: found, ...page } = answer;
      return { ...page, [newer.key]: items(found as unknown[]) };
    },
  };
}

const completed = (item: unknown, implied: Wire): unknown => (isObject(item) ? { ...implied, ...item } : item);

const without = <T extends object>(values: T, held: readonly { readonly wire: string }[]): T =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !held.some(({ wire }) => wire === key))) as T;

const unknownHere = (name: string, value: unknown, { path }: Endpoint): string =>
  `\`${name}\` cannot be ${value === undefined ? "set" : `anything but ${JSON.stringify(value)}`} in this tenant, which has only the older endpoint ${path}. Nothing was written. Leave \`${name}\` out of the program until Auth0 gives the newer endpoint to the tenant.`;

/** A path of the newer endpoint below the older one. */
function olderPath(older: string, path: string): string {
  const given = path.split("/");
  const own = older.split("/").map((part, index) => (part.startsWith("{") ? given[index] : part));
  return [...own, ...given.slice(own.length)].join("/");
}

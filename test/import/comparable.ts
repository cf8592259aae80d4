import type { JsonObject, Simulator } from "../../src/simulator";

/** Objects of a tenant by collection, each as a text without ids, dates and secrets, in the order of those texts. */
export function comparable(
  { tenant, url }: Simulator,
  collections: readonly string[],
  ids: ReadonlyMap<string, string>,
): Record<string, string[]> {
  return Object.fromEntries(
    collections.map((name) => [
      name,
      tenant
        .all(name)
        .map((object) => textOf(name, object, ids).replaceAll(url, ""))
        .sort(),
    ]),
  );
}

/** What is made up for each object, or follows from something that is. */
const volatile = [
  ...["id", "client_id", "user_id", "client_secret", "signing_keys", "created_at", "updated_at", "encrypted"],
  ...["provisioning_ticket_url", "tenant", "last_login", "last_ip", "logins_count", "order", "expires"],
];

const looksSecret = (key: string) => /secret|password$|private_?key|token$|configuration$/i.test(key);

function textOf(collection: string, object: JsonObject, ids: ReadonlyMap<string, string>): string {
  const plain = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return ids.get(value) ?? value;
    if (Array.isArray(value))
      return value
        .map((item) => plain(item, key))
        .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([name, item]) =>
            item !== null &&
            !(volatile.includes(name) && !(collection === "client-grants" && name === "client_id")) &&
            !looksSecret(name),
        )
        .map(([name, item]) => [name, plain(item, name)])
        .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    );
  };
  return JSON.stringify(plain(object, ""), undefined, 1);
}

/** What the ids of a tenant stand for: the names of the objects. */
export const namesById = ({ tenant }: Simulator): Map<string, string> =>
  new Map(
    ["clients", "connections", "resource-servers"].flatMap((name) =>
      tenant
        .all(name)
        .map((object): [string, string] => [String(object["client_id"] ?? object["id"]), `${name}/${object["name"]}`]),
    ),
  );

import { isObject, secretMask, type Values } from "../definition";

/** A value that the engine keeps secret, where it lets us know it at all. It is compared and never shown. */
export class Secret {
  readonly #value: unknown;

  constructor(value?: unknown) {
    this.#value = value;
  }

  /** What it holds; undefined where the engine does not tell. */
  reveal(): unknown {
    return this.#value;
  }
}

/** How Pulumi's files mark a value that is kept encrypted. */
const mark = "4dabf18193072939515e22adb298388d";

/** How a value is written that is known only once something else exists. */
export const unknown = "[unknown]";

/** What the engine's JSON holds of a resource's properties, without what it keeps for itself. */
export const declaredValues = (properties: Values | undefined): Values =>
  Object.fromEntries(
    Object.entries(properties ?? {})
      .filter(([name]) => !name.startsWith("__"))
      .map(([name, value]) => [name, parsed(value)]),
  );

function parsed(json: unknown): unknown {
  if (json === secretMask) return new Secret();
  if (Array.isArray(json)) return json.map(parsed);
  if (!isObject(json)) return json;
  if (mark in json)
    return new Secret(typeof json["plaintext"] === "string" ? JSON.parse(json["plaintext"]) : undefined);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, parsed(value)]));
}

/** The value with its secrets in clear, for a comparison in memory. One that is not told is the same as any other. */
export function revealed(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal() ?? null;
  if (Array.isArray(value)) return value.map(revealed);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revealed(item)]))
    : value;
}

/** The secrets within a value. */
export function secretsIn(value: unknown): Secret[] {
  if (value instanceof Secret) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}

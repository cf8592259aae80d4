import { isObject, looksSecret, secretMask } from "../../definition";
import { UNKNOWN } from "../values/unknown";

/** Most characters of a value. */
const longest = 100;

/** A value for a person to read, in one line. What the name of a key tells to be a secret is not shown. */
export function shown(value: unknown): string {
  if (typeof value === "string" && value !== UNKNOWN && value.length > longest)
    return `${JSON.stringify(`${[...value].slice(0, longest - 20).join("")}…`)} (${value.length} characters)`;
  const text = inline(value);
  return text.length > longest * 4 ? `${[...text].slice(0, longest * 4).join("")}…` : text;
}

function inline(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (value === UNKNOWN) return "unknown";
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, item]) => `${name}: ${looksSecret(name) && typeof item === "string" ? secretMask : inline(item)}`,
  );
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
}

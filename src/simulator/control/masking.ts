import { isObject } from "../json-object";

const secretKey = /(secret|password|passwd|pass|token|key|pem|assertion|ticket|recovery_?code)$/i;
const mask = "••••••";

/** A copy for people to look at: what names a secret shows none. */
export function masked(value: unknown, isSecret = false): unknown {
  if (isSecret && typeof value === "string") return mask;
  if (Array.isArray(value)) return value.map((item) => masked(item, isSecret));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  // Settings of rules and of database scripts are pairs of a name and a secret.
  const isPair = "key" in value && "value" in value;
  const entries = Object.entries(value).map(([key, nested]) => {
    const namesSecret = isPair ? key === "value" : secretKey.test(key) && !isObject(nested);
    return [key, masked(nested, isSecret || namesSecret || key === "configuration")];
  });
  return Object.fromEntries(entries);
}

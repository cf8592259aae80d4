import { camelCase, slug } from "../import/names";
import { type Declared, keyIn, secretsOf } from "./declared";

/** The key of the stack's configuration for each secret, which says what it is for, and which no other one has. */
export function keysOf(declared: readonly Declared[], settings: readonly string[] | undefined): Map<string, string> {
  const keys = new Map<string, string>();
  for (const one of declared)
    for (const secret of secretsOf(one, settings)) {
      const owner = keyIn(one.legacy, secret);
      if (!keys.has(owner)) keys.set(owner, free(wish(one, secret), new Set(keys.values())));
    }
  return keys;
}

function wish({ legacy, name }: Declared, secret: string): string {
  const words = slug(secret.replace(/_+/g, " ")) || "secret";
  const key = camelCase(legacy.kind === "hook" ? `${name}-${words}` : words);
  return /^\p{Nd}/u.test(key) ? `_${key}` : key;
}

function free(key: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(count === 1 ? key : `${key}${count}`)) count++;
  return count === 1 ? key : `${key}${count}`;
}

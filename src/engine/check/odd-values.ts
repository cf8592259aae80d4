import { isObject } from "../../definition/objects";
import type { Path } from "../values/path";

/** A value that cannot be sent, and what it is in place of something that can. */
export interface OddValue {
  readonly path: Path;
  readonly reason: string;
}

/**
 * Everything in a value that JSON has no form for, or that Pulumi loses on its way to Auth0. What the caller cannot look
 * into yet is told by `isOpaque`.
 */
export function oddValues(
  value: unknown,
  isOpaque: (value: unknown) => boolean = () => false,
  path: Path = [],
  above: readonly unknown[] = [],
): OddValue[] {
  if (isOpaque(value)) return [];
  const reason = above.includes(value) ? "contains itself" : oddness(value);
  if (reason) return [{ path, reason }];
  const isList = Array.isArray(value);
  if (!isList && !isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const below = [...path, isList ? Number(key) : key];
    const wrong = isList ? undefined : keyOddness(key);
    return wrong ? [{ path: below, reason: wrong }] : oddValues(item, isOpaque, below, [...above, value]);
  });
}

const loneSurrogate = /\p{Surrogate}/u;

function oddness(value: unknown): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return `must be a number that is finite, and is ${value}`;
  if (typeof value === "string" && loneSurrogate.test(value))
    return "must be text, and has half of a character in it (a lone surrogate), such as a text has that was cut";
  if (typeof value === "bigint") return "must be a number, and is a BigInt; convert it by Number() or String()";
  if (typeof value === "symbol" || typeof value === "function") return `must be a value, and is a ${typeof value}`;
  return typeof value === "object" ? objectOddness(value) : undefined;
}

/** What an object is that JSON makes nothing, or something else, of: a Date, a Map, bytes. */
function objectOddness(value: object | null): string | undefined {
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (["Object", "Array", "Null", "Module"].includes(kind)) return undefined;
  const advice = kind === "Date" ? "; convert it by toISOString()" : "";
  return `must be a plain value, a list or an object, and is a ${kind}${advice}`;
}

/** By this key Pulumi knows values of its own, such as secrets. */
const signature = "4dabf18193072939515e22adb298388d";

function keyOddness(key: string): string | undefined {
  if (key === "__proto__") return "has a key that Pulumi leaves out when it copies a value; choose another one";
  if (key === signature) return "has a key that Pulumi marks its own values with; choose another one";
  if (key === "") return "has an empty key, which Pulumi cannot change afterwards; choose another one";
  if (key.endsWith("\\"))
    return "has a key that ends in a backslash, which Pulumi cannot change afterwards; choose another one";
  return loneSurrogate.test(key) ? "has half of a character in its key (a lone surrogate)" : undefined;
}

import type { Values } from "../../definition";
import { own } from "../../definition/objects";

/** Where a value stands within a resource's properties. */
export type Path = readonly (string | number)[];

/** A path as Pulumi writes it: `callbacks[1]`, `jwtConfiguration.alg`, `clientMetadata["a b"]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text ? `${text}.${step}` : step;
  }, "");
}

/** The path that is written so. */
export const parsePath = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, key, name]) =>
    index !== undefined ? Number(index) : key !== undefined ? String(JSON.parse(key)) : name!,
  );

/** The value at a path, `undefined` where there is none. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce(below, value);

const below = (value: unknown, step: string | number): unknown =>
  typeof value === "object" && value !== null ? own(value as Values, String(step)) : undefined;

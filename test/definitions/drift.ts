import { hasProperties, isObject, type Property, propertiesOf, schemaFor, type Values } from "../../src/definition";
import { fromWire } from "../../src/engine/wire";

/** The live value of a property, before another session changed it and after. */
interface Lives {
  readonly before: unknown;
  readonly after: unknown;
}

/** What a refresh shows of a declared property. What Auth0 does not show is no difference. */
export function shown(property: Property, declared: unknown, { before, after }: Lives): unknown {
  const { schema, secret, writeOnly, nested } = property;
  const isGone = after === undefined || after === null;
  if (writeOnly || isSame(before, after) || (secret && isGone)) return declared;
  if (isGone) return undefined;
  if (!isObject(declared) || !isObject(after)) return fromWire(schema, after);
  const [start, end] = [isObject(before) ? before : {}, after];
  if (hasProperties(schema)) {
    const entries = propertiesOf(schemaFor(schema, declared))
      .filter(({ name }) => declared[name] !== undefined)
      .map((inner) => [inner.name, shown(inner, declared[inner.name], { before: start[inner.wire], after: end[inner.wire] })]);
    return defined(Object.fromEntries(entries));
  }
  if (nested !== "merged") return after;
  return defined(Object.fromEntries(Object.keys(declared).map((key) => [key, end[key]])));
}

const defined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

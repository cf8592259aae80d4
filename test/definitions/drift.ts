import {
  anything,
  isMasked,
  isObject,
  type Property,
  propertiesOf,
  propertyOf,
  schemaFor,
  type Values,
} from "../../src/definition";
import { fromWire } from "../../src/engine/values/wire";

/** The live value of a property, before another session changed it and after. */
interface Lives {
  readonly before: unknown;
  readonly after: unknown;
}

/** What a refresh shows of a declared property. What Auth0 does not show is no difference. */
export function shown(property: Property, declared: unknown, { before, after }: Lives): unknown {
  const { schema, secret, alwaysAnswered, writeOnly, document } = property;
  const isGone = after === undefined || after === null;
  if (writeOnly || isSame(before, after)) return declared;
  if (isObject(declared) && !document && Object.keys(declared).length > 0) {
    const [start, end] = [before, after].map((value) => (isObject(value) ? value : {})) as [Values, Values];
    const properties = propertiesOf(schemaFor(schema, declared));
    const entries = Object.entries(declared).map(([name, value]) => {
      const inner = properties.find((candidate) => candidate.name === name) ?? propertyOf("", anything);
      const wire = inner.name ? inner.wire : name;
      const lives = { before: start[wire], after: end[wire] };
      return [name, shown({ ...inner, secret: inner.secret ?? secret, alwaysAnswered }, value, lives)];
    });
    const found = defined(Object.fromEntries(entries));
    return isGone && Object.keys(found).length === 0 ? undefined : found;
  }
  if (isGone) return secret && !alwaysAnswered ? declared : undefined;
  return secret && isMasked(after) ? declared : fromWire(schema, after);
}

const defined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

import {
  type Definition,
  hasProperties,
  isObject,
  type Property,
  pathParameters,
  propertiesOf,
  schemaFor,
  type Values,
  type Wire,
} from "../../src/definition";
import { withoutMarks } from "../marks";
import { resourceSampleOf } from "../samples";

/** An update holds what changed, and nothing else but the end of a mark; members of a set may have gone to their own endpoint. */
export function expectOnlyChanges(definition: Definition, olds: Values, news: Values, sentBody: Wire): void {
  const body = withoutMarks(sentBody) as Wire;
  const operation = definition.operations.update!;
  const all = propertiesOf(schemaFor(definition.inputs, news));
  const { accompanied = [], reworded = [] } = resourceSampleOf(definition.type);
  const elsewhere = all.flatMap(({ members, wire }) => (members ? [wire] : []));
  const apart = [...pathParameters(operation), ...reworded];
  const properties = all.filter(({ name, members }) => !members && !apart.includes(name));
  const compared = operation.method === "PUT" ? {} : olds;
  const changed = changedAmong(properties, compared, news).filter(
    ({ name, unset }) => name in news || unset !== undefined || !(name in definition.outputs.shape),
  );
  const wires = changed.map(({ wire }) => wire);
  const mayBeThere = (key: string) =>
    wires.includes(key) || !(accompanied.includes(key) || (operation.method === "PUT" && body[key] === null));
  const extra = changedKeys(asObject(compared["extra"]), asObject(news["extra"]));
  expect(Object.keys(body)).toEqual(expect.arrayContaining(extra));
  const others = [...extra, ...elsewhere];
  const sent = Object.fromEntries(Object.entries(body).filter(([key]) => mayBeThere(key) && !others.includes(key)));
  expectKeys(sent, changed, compared, news);
}

function expectKeys(body: Wire, changed: readonly Property[], olds: Values, news: Values): void {
  expect(Object.keys(body).sort()).toEqual(changed.map(({ wire }) => wire).sort());
  for (const { name, wire, schema, nested } of changed) {
    const [sent, old, value] = [body[wire], olds[name], news[name]];
    if (nested !== "merged" || !isObject(sent) || !isObject(old) || !isObject(value)) continue;
    if (hasProperties(schema)) expectKeys(sent, changedAmong(propertiesOf(schema), old, value), old, value);
    else expect(Object.keys(sent).sort()).toEqual(changedKeys(old, value));
  }
}

/** The properties that differ, but for those that an update has no word for. */
const changedAmong = (properties: readonly Property[], olds: Values, news: Values): Property[] =>
  properties.filter(({ name, local, createOnly, immutable, permanent, resent, unset }) => {
    if (name === "extra" || local || createOnly || (immutable && olds[name] !== undefined)) return false;
    if (resent && unset === null && !(name in news)) return false;
    return !isSame(olds[name], news[name]) && !(permanent && !(name in news));
  });

const asObject = (value: unknown): Values => (isObject(value) ? value : {});

const changedKeys = (old: Values, value: Values): string[] =>
  [...new Set([...Object.keys(old), ...Object.keys(value)])].filter((key) => !isSame(old[key], value[key])).sort();

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

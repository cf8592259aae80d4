import {
  type Definition,
  expectObject,
  isObject,
  type Operation,
  type Property,
  propertiesOf,
  StrangeAnswer,
  type Values,
  type Wire,
} from "../../definition";
import { equal } from "../values/leaves";
import { fromWire } from "../values/wire";

/**
 * The object in an answer, which must be the one that was asked for: the one with the id, or a new one with the key that
 * was sent. `undefined` when a list tells that it is not there.
 */
export function believed(
  definition: Definition,
  operation: Operation,
  answer: unknown,
  state: Values,
  id: string,
): Wire | undefined {
  if (operation.method === "DELETE" && !operation.select) return {};
  const object = operation.select
    ? operation.select(answer, state, id)
    : expectObject(answer, expected(definition, id));
  if (object) assertAbout(definition, object, state, id);
  return object;
}

const expected = ({ type }: Definition, id: string): string =>
  id === "" ? `what Auth0 answers for a ${type}` : `what Auth0 answers for the ${type} ${id}`;

/** Throws when an object is not what was asked for. */
export function assertAbout(definition: Definition, object: Wire, state: Values, id: string): void {
  const { kind, holds = [] } = definition;
  const what = expected(definition, id);
  expectObject(object, what, {}, holds);
  if (kind === "collection" && !(id === "" ? isNew(definition, object, state) : hasId(definition, object, state, id)))
    throw new StrangeAnswer(what, object);
  if (kind === "singleton" && !isOfKind(definition, object)) throw new StrangeAnswer(what, object);
}

const idIn = ({ id }: Definition, object: Wire, state: Values): string | undefined => {
  try {
    return id(object, state);
  } catch {
    return undefined;
  }
};

/** Some objects are also found by their natural key. */
const hasId = (definition: Definition, object: Wire, state: Values, id: string): boolean =>
  idIn(definition, object, state) === id || keysOf(definition).some(({ wire }) => object[wire] === id);

const keysOf = ({ inputs, naturalKey }: Definition): Property[] =>
  propertiesOf(inputs).filter(({ name }) => naturalKey.includes(name));

/** Whether an object can have come from a create: it has an id, and something of what was sent. */
function isNew(definition: Definition, object: Wire, inputs: Values): boolean {
  if (idIn(definition, object, inputs) === undefined) return false;
  const live = fromWire(definition.inputs, object) as Values;
  const sent = propertiesOf(definition.inputs).filter(
    ({ name, secret, writeOnly, local }) => !secret && !writeOnly && !local && typeof inputs[name] === "string",
  );
  return sent.length === 0 || sent.some(({ name, schema }) => isAlike(schema, live[name], inputs[name]));
}

/** Auth0 trims names and writes addresses in lower case. */
const isAlike = (schema: Property["schema"], live: unknown, sent: unknown): boolean =>
  equal(schema, live, sent) || plain(live) === plain(sent);

const plain = (value: unknown): string => String(value).trim().toLowerCase();

/** Settings that a tenant has once have no id: what holds anything holds something of theirs. */
function isOfKind({ inputs, outputs }: Definition, object: Wire): boolean {
  const keys = Object.keys(object);
  const own = new Set([...propertiesOf(inputs), ...propertiesOf(outputs)].map(({ wire }) => wire));
  return keys.length === 0 || keys.some((key) => own.has(key));
}

/** The answer to something that deletes by writing, or that answers what is left. */
export function assertDeleted(
  definition: Definition,
  operation: Operation,
  answer: unknown,
  state: Values,
  id: string,
): void {
  if (operation.method === "DELETE" && !operation.select) return;
  const left =
    operation.method === "DELETE"
      ? operation.select!(answer, state, id)
      : believed(definition, operation, answer, state, id);
  if (!isObject(left)) throw new StrangeAnswer(expected(definition, id), answer);
}

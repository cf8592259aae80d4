import { type Definition, propertiesOf, type Values, type Wire } from "../../definition";
import { hasParts } from "../values/extra";
import { hasTrait, leaves } from "../values/leaves";
import { markIn } from "../values/mark";
import { valueAt } from "../values/path";
import { fromWire } from "../values/wire";
import { pick, type StateMetadata } from "./metadata";
import { remembered } from "./remembered";
import { stateVersion } from "./state-version";

/** A state of its parts: what is declared, what the API adds, and what is remembered. */
export function assemble(
  definition: Definition,
  {
    inputs,
    answer,
    tenant,
    answered,
    previous,
    isByParts,
  }: {
    inputs: Values;
    answer: Wire;
    tenant: string;
    answered: Record<string, unknown>;
    previous?: Values | undefined;
    isByParts: boolean;
  },
): Values {
  const both = Object.keys(inputs).filter((name) => Object.hasOwn(definition.outputs.shape, name));
  const outputs = {
    ...lastKnown(definition, previous ?? {}, answer),
    ...(fromWire(definition.outputs, answer) as Values),
  };
  const kept: StateMetadata = { __tenant: tenant, __version: stateVersion };
  if (Object.keys(answered).length > 0) kept.__answered = answered;
  if (both.length > 0) kept.__declared = both;
  if (isByParts && hasParts(inputs)) kept.__parts = true;
  if (isEmpty(answer) ? (previous as StateMetadata)?.__marked : markIn(definition, answer) !== undefined)
    kept.__marked = true;
  // What is declared keeps its order, also what the API fills in otherwise.
  const added = pick(outputs, (name) => !(name in inputs));
  return withoutUndefined({ ...added, ...inputs, ...kept }) as Values;
}

/** Outputs keep their value while an answer omits them: a token may not be shown everything, and a write not answer it. */
function lastKnown({ outputs }: Definition, previous: Values, answer: Wire): Values {
  const kept = propertiesOf(outputs).filter(({ alwaysAnswered }) => isEmpty(answer) || !alwaysAnswered);
  return pick(previous, (name) => kept.some((property) => property.name === name));
}

const isEmpty = (answer: Wire): boolean => Object.keys(answer).length === 0;

/** What the API chose for properties that can only be chosen at the creation: declaring the same later changes nothing. */
export function fixed(definition: Definition, live: Values, inputs: Values): Record<string, unknown> {
  const { extra: _, ...values } = live;
  const chosen = leaves(definition.inputs, values).filter(
    (leaf) => leaf.value !== null && hasTrait(leaf, "immutable") && valueAt(inputs, leaf.path) === undefined,
  );
  return Object.fromEntries(chosen.map((leaf) => [leaf.path.join("/"), remembered(leaf, leaf.value)]));
}

/** Pulumi refuses `undefined` anywhere within a state. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : withoutUndefined(item)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, withoutUndefined(item)]])),
  );
}

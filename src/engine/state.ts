import { changedSecret, type Definition, isObject, propertiesOf, type Values, type Wire } from "../definition";
import { isRemembered, remembered, unanswered } from "./answered";
import { hasParts, stillDeclared, topOf } from "./extra";
import { hasTrait, isAsExpected, leaves } from "./leaves";
import { markIn } from "./mark";
import { type Path, valueAt } from "./path";
import { stateVersion } from "./state-version";
import { fromWire, valuesFrom } from "./wire";

/**
 * What a resource's state holds: the declared properties under their own names, what the API adds, and six keys of
 * ours. Pulumi shows none whose name starts with two underscores.
 */
export interface StateMetadata {
  /** Domain of the tenant that the object is in. */
  __tenant?: string;
  /** Version of what a state holds. */
  __version?: number;
  /**
   * What is remembered of the API's own values, by path: of what was declared and not answered as it was sent, null when
   * absent, and of what was not declared and cannot change any more. It only serves to tell whether they change.
   */
  __answered?: Record<string, unknown>;
  /** Declared names that the API fills as well when they are not declared. */
  __declared?: string[];
  /** Of objects in `extra` each part is owned on its own. Earlier versions owned such an object as a whole. */
  __parts?: true;
  /** The object carries the mark of its create, which the next update takes away. */
  __marked?: true;
}

/** Names of the keys that may hold the API's form of a secret. */
export const secretKept = ["__answered"] as const;

/** The part of a state that the program declared. */
export function declaredIn(definition: Definition, state: Values): Values {
  const both = new Set((state as StateMetadata).__declared ?? []);
  const { inputs, outputs } = definition;
  return pick(
    state,
    (name) => Object.hasOwn(inputs.shape, name) && (!Object.hasOwn(outputs.shape, name) || both.has(name)),
  );
}

const pick = (values: Values, wanted: (name: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== undefined && wanted(name)));

/** What the program declared before, as far as it is known. */
export function declaredBefore(definition: Definition, state: Values, news: Values): Values {
  const olds = declaredIn(definition, state);
  const { extra } = olds;
  return isObject(extra) && !(state as StateMetadata).__parts
    ? { ...olds, extra: stillDeclared(extra, news["extra"]) }
    : olds;
}

/** The state after a write: what was declared, what the answer adds, and where the two disagree. */
export function stateAfterWrite(
  definition: Definition,
  {
    inputs,
    answer,
    tenant,
    previous,
    written,
  }: {
    inputs: Values;
    answer: Wire;
    tenant: string;
    /** The state before an update. */
    previous?: Values;
    /** Names of the properties that the request held; all of them in a create. */
    written?: ReadonlySet<string>;
  },
): Values {
  const kept = (previous as StateMetadata | undefined)?.__answered ?? {};
  const answered: Record<string, unknown> = {};
  if (definition.operations.read) {
    const live = valuesFrom(definition.inputs, answer);
    Object.assign(answered, stillFixed(definition, previous, inputs, written), fixed(definition, live, inputs));
    const hidden = unanswered(definition.inputs, answer);
    for (const leaf of leaves(definition.inputs, inputs)) {
      const path = leaf.path.join("/");
      const top = topOf(definition.inputs, inputs, leaf.path);
      if (written && !written.has(top)) {
        if (Object.hasOwn(kept, path)) answered[path] = kept[path];
      } else if (!hasTrait(leaf, "writeOnly") && !hidden.has(top)) {
        const value = valueAt(live, leaf.path) ?? null;
        if (!isAsExpected(leaf, value, leaf.value)) answered[path] = remembered(leaf, value);
      }
    }
  }
  return assemble(definition, { inputs, answer, tenant, answered, previous, isByParts: true });
}

/** What the API chose for properties that can only be chosen at the creation: declaring the same later changes nothing. */
function fixed(definition: Definition, live: Values, inputs: Values): Record<string, unknown> {
  const { extra: _, ...values } = live;
  const chosen = leaves(definition.inputs, values).filter(
    (leaf) => leaf.value !== null && hasTrait(leaf, "immutable") && valueAt(inputs, leaf.path) === undefined,
  );
  return Object.fromEntries(chosen.map((leaf) => [leaf.path.join("/"), remembered(leaf, leaf.value)]));
}

/** What cannot change stays what it was while nothing is answered of it: as it was remembered, or as it was declared. */
function stillFixed(
  definition: Definition,
  previous: Values | undefined,
  inputs: Values,
  written: ReadonlySet<string> | undefined,
): Record<string, unknown> {
  if (!previous) return {};
  const { __answered: kept = {} } = previous as StateMetadata;
  const declared = new Set(leaves(definition.inputs, inputs).map(({ path }) => path.join("/")));
  const unanswered = Object.entries(kept).filter(([path]) => !declared.has(path) && !written?.has(path.split("/")[0]!));
  return { ...Object.fromEntries(unanswered), ...fixed(definition, declaredIn(definition, previous), inputs) };
}

/** The state after a read: declared properties with their live values, as far as they drifted. */
export function stateAfterRead(definition: Definition, state: Values, answer: Wire): { state: Values; inputs: Values } {
  const { __tenant: tenant = "", __answered, __parts: isByParts = false } = state as StateMetadata;
  const live = valuesFrom(definition.inputs, answer);
  const inputs = withoutChanged(definition, structuredClone(declaredIn(definition, state)), state, answer);
  const answered = { ...fixed(definition, live, inputs), ...__answered };
  const hidden = unanswered(definition.inputs, answer);
  for (const leaf of leaves(definition.inputs, inputs)) {
    const value = valueAt(live, leaf.path) ?? null;
    const path = leaf.path.join("/");
    const kept = Object.hasOwn(answered, path);
    const isUntold = isMasked(value) || (value === null && !hasTrait(leaf, "alwaysAnswered"));
    const isHidden = hasTrait(leaf, "writeOnly") || (hasTrait(leaf, "secret") && isUntold);
    if (hidden.has(topOf(definition.inputs, inputs, leaf.path)) || (isHidden && value !== changedSecret)) continue;
    if (kept ? isRemembered(leaf, value, answered[path]) : isAsExpected(leaf, value, leaf.value)) continue;
    replaceAt(inputs, leaf.path, value, live);
    delete answered[path];
  }
  return { inputs, state: assemble(definition, { inputs, answer, tenant, answered, previous: state, isByParts }) };
}

/** What is never answered is not what was sent any more when its fingerprint is another one. */
function withoutChanged({ inputs: schema, outputs }: Definition, inputs: Values, state: Values, answer: Wire): Values {
  const live = fromWire(outputs, answer) as Values;
  const changed = propertiesOf(schema).filter(({ fingerprint = "" }) => {
    const [before, after] = [state[fingerprint], live[fingerprint]];
    return before !== undefined && after != null && before !== after;
  });
  return pick(inputs, (name) => !changed.some((property) => property.name === name));
}

function assemble(
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
  const isOmission = Object.keys(answer).length === 0;
  const kept = propertiesOf(outputs).filter(({ alwaysAnswered }) => isOmission || !alwaysAnswered);
  return pick(previous, (name) => kept.some((property) => property.name === name));
}

const isEmpty = (answer: Wire): boolean => Object.keys(answer).length === 0;

/** How Auth0 and this package's users write a secret that they do not show. */
export const isMasked = (value: unknown): boolean =>
  value === changedSecret || (typeof value === "string" && /^(\*+|\[REDACTED\]|_VALUE_NOT_SHOWN_)$/.test(value));

/** An object that is gone goes from the inputs once nothing declared is left of it. */
function replaceAt(values: Values, path: Path, value: unknown, live: Values): void {
  const above = path.slice(0, -1);
  const parent = valueAt(values, above) as Values;
  if (value !== null) parent[path.at(-1)!] = value;
  else delete parent[path.at(-1)!];
  if (above.length > 0 && Object.keys(parent).length === 0 && !valueAt(live, above))
    replaceAt(values, above, null, live);
}

/** Pulumi refuses `undefined` anywhere within a state. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : withoutUndefined(item)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, withoutUndefined(item)]])),
  );
}

import { changedSecret, type Definition, isMasked, propertiesOf, type Values, type Wire } from "../../definition";
import { topOf } from "../values/extra";
import { hasTrait, isAsExpected, leaves } from "../values/leaves";
import { type Path, valueAt } from "../values/path";
import { fromWire, valuesFrom } from "../values/wire";
import { assemble, fixed } from "./assemble";
import { declaredIn, pick, type StateMetadata } from "./metadata";
import { isRemembered, unanswered } from "./remembered";

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

/** An object that is gone goes from the inputs once nothing declared is left of it. */
function replaceAt(values: Values, path: Path, value: unknown, live: Values): void {
  const above = path.slice(0, -1);
  const parent = valueAt(values, above) as Values;
  if (value !== null) parent[path.at(-1)!] = value;
  else delete parent[path.at(-1)!];
  if (above.length > 0 && Object.keys(parent).length === 0 && !valueAt(live, above))
    replaceAt(values, above, null, live);
}

import type { Definition, Values, Wire } from "../../definition";
import { topOf } from "../values/extra";
import { hasTrait, isAsExpected, leaves } from "../values/leaves";
import { valueAt } from "../values/path";
import { valuesFrom } from "../values/wire";
import { assemble, fixed } from "./assemble";
import { declaredIn, type StateMetadata } from "./metadata";
import { remembered, unanswered } from "./remembered";

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

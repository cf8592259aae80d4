import { type Definition, type Severity, worstOf } from "../definition";
import { parsePath } from "../engine";
import { byKey, type Kind, type Report, type ResourceChange } from "./change";
import { declaredValues } from "./engine-values";
import { lossOf } from "./judgement";
import { type Identity, identify, isBookkeeping, type Plan, type Step } from "./plan";
import { propertyChanges } from "./properties";

const operations: Readonly<Record<string, Kind>> = {
  create: "created",
  import: "created",
  update: "changed",
  delete: "deleted",
  replace: "replaced",
  "create-replacement": "replaced",
  "import-replacement": "replaced",
};

/** What a preview would change, as a reviewer wants to read it. */
export function review(definitions: readonly Definition[], plan: Plan): Report {
  const changes = changesOf(definitions, plan);
  return {
    title: plan.stack ? `Review of ${plan.stack}` : "Review",
    nothing: "Nothing changes.",
    sides: ["before", "after"],
    words: { deleted: "deleted", replaced: "replaced", created: "created", changed: "changed" },
    first: { title: "Deletions and replacements", kinds: ["deleted", "replaced"] },
    rest: { title: "Other changes", isFolded: true },
    ...changes,
    notes: [],
  };
}

/** The changes of a plan, those of this package and those of others, in an order that does not depend on the plan's. */
export function changesOf(definitions: readonly Definition[], { steps }: Plan): Pick<Report, "changes" | "others"> {
  const changing = steps
    .filter(({ op }) => op in operations)
    .map((step) => ({ step, kind: operations[step.op]!, identity: identify(definitions, step.urn) }))
    .filter(({ identity }) => !isBookkeeping(identity));
  // With `--show-replacement-steps` a replacement is told in two steps, of which the first holds both states.
  const single = [...new Map(changing.map((change) => [change.identity.key, change])).values()];
  return {
    changes: single.flatMap(({ step, kind, identity }) =>
      identity.definition ? [resourceChange(identity.definition, identity, kind, step)] : [],
    ),
    others: single
      .flatMap(({ kind, identity: { definition, key } }) => (definition ? [] : [{ kind, key }]))
      .sort(byKey),
  };
}

function resourceChange(definition: Definition, { key, name }: Identity, kind: Kind, step: Step): ResourceChange {
  const before = step.oldState && declaredValues(step.oldState.inputs);
  const properties =
    kind === "deleted"
      ? []
      : propertyChanges(definition, {
          before,
          after: declaredValues(step.newState?.inputs),
          differing: Object.keys(step.detailedDiff ?? {}).map(parsePath),
          replacing: (step.replaceReasons ?? []).map(parsePath),
        });
  const own = meaningOf(definition, kind, before ?? {});
  const severity = worstOf([own?.severity, ...properties.map((property) => property.severity)]);
  const id = step.oldState?.id;
  return {
    ...{ kind, type: definition.type, name, key },
    ...(id && { id }),
    ...(severity && { severity }),
    ...(own && { why: own.why }),
    properties,
  };
}

/** What becomes of a resource as a whole, and how bad that is. */
function meaningOf(
  definition: Definition,
  kind: Kind,
  before: Record<string, unknown>,
): { severity: Severity; why: string } | undefined {
  const { deletion, security, kind: sort } = definition;
  if (kind === "deleted") return { severity: lossOf(definition, before), why: deletion };
  if (kind === "created") return security.creation;
  if (kind === "changed") return undefined;
  if (sort === "action")
    return {
      severity: security.creation?.severity ?? "low",
      why: `It is done again. ${security.creation?.why ?? ""}`.trim(),
    };
  return { severity: lossOf(definition, before), why: `${deletion} A new one takes its place.` };
}

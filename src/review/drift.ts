import type { Definition } from "../definition";
import type { Report } from "./change";
import type { Plan } from "./plan";
import { changesOf } from "./review";

const lost = "It was deleted elsewhere. `pulumi up --refresh` creates it again, with a new id.";

/**
 * What was changed in the tenant since it was last deployed, from what `pulumi refresh --preview-only --json` writes:
 * the state that is kept is one side, the live objects are the other. The program is no part of it.
 */
export function drift(definitions: readonly Definition[], plan: Plan): Report {
  const { changes, others } = changesOf(definitions, plan);
  return {
    title: plan.stack ? `Drift of ${plan.stack}` : "Drift",
    nothing: "No drift: everything is as it was deployed.",
    sides: ["declared", "live"],
    words: { deleted: "gone", replaced: "replaced", created: "new", changed: "changed" },
    first: { title: "Gone from the tenant", kinds: ["deleted"] },
    rest: { title: "Other differences", isFolded: false },
    // What Auth0 alone decides on can change without anyone's doing.
    changes: changes
      .filter(({ kind, properties }) => kind === "deleted" || properties.length > 0)
      .map((change) => (change.kind === "deleted" ? { ...change, why: lost } : change)),
    others,
    notes: [],
  };
}

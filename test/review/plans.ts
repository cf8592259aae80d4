import * as resources from "../../src/resources";
import { type Report, readPlan, review } from "../../src/review";
import type { ResourceChange } from "../../src/review/change";

/** A step of a preview, in the shape in which the engine writes it. */
export interface PreparedStep {
  op?: string;
  type?: string;
  name?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Paths at which the engine sees a difference. */
  differing?: string[];
}

const stepOf = ({ op = "update", type = "Client", name = "spa", before, after, differing }: PreparedStep) => ({
  op,
  urn: `urn:pulumi:test::program::${type.includes(":") ? type : `pulumi-nodejs:dynamic/auth0:${type}`}::${name}`,
  ...(before && { oldState: { id: `id-${name}`, inputs: { __provider: "text", ...before } } }),
  ...(after && { newState: { inputs: { __provider: "text", ...after } } }),
  detailedDiff: differing ? Object.fromEntries(differing.map((path) => [path, { kind: "update" }])) : null,
});

/** What `pulumi preview --json` would write. */
export const preview = (...steps: PreparedStep[]): string =>
  JSON.stringify({ steps: steps.map(stepOf), changeSummary: {} });

/** The review of such a preview. */
export const reviewed = (...steps: PreparedStep[]): Report =>
  review(Object.values(resources), readPlan(preview(...steps)));

/** The only change of a preview of one step. */
export function only(step: PreparedStep): ResourceChange {
  const [change, ...more] = reviewed(step).changes;
  if (!change || more.length > 0) throw new Error("not one change");
  return change;
}

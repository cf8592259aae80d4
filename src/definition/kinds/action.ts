import type { Definition, Operation } from "../definition";
import { json } from "../schema";
import { document, local } from "../traits";
import { type Common, completed, type PathIn, type Shape, unnamed } from "./common";

/** Something that is done once, and again when an argument or `triggers` changes. */
export interface ActionOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>>
  extends Common<I, O, P>,
    Pick<Definition, "holds" | "irreversible"> {
  operation: Operation;
  /** What a delete sends to take back what was done; nothing unless set. */
  undo?: Operation;
  /** Id of what was done, from the answer; a digest of the arguments when the API names nothing. */
  id: Definition["id"];
  deletion?: string;
}

/** Declares an action. Every argument is immutable: a change runs it again. */
export function action<I extends Shape, O extends Shape, P extends PathIn<I & O>>({
  operation,
  undo,
  ...named
}: ActionOptions<I, O, P>): Definition {
  const options = unnamed(named);
  const inputs = options.inputs.extend(triggersShape);
  return {
    deletion: "Forgets that it was done; nothing is sent.",
    ...options,
    ...completed({ ...options, inputs }),
    kind: "action",
    operations: { create: operation, ...(undo && { delete: undo }) },
  };
}

const triggersShape: Shape = {
  triggers: local(document(json()))
    .optional()
    .describe("Values of your own: the action runs again when one of them changes. Never sent."),
};

import type { Definition } from "../definition";
import { type Common, type PathIn, type Shape, takeable, unnamed } from "./common";

/** A member of a set that belongs to another object: added, looked for, removed. */
export interface AssociationOptions<I extends Shape, O extends Shape, P extends PathIn<I & O>> extends Common<I, O, P> {
  id: Definition["id"];
  operations: Definition["operations"];
  deletion: string;
}

/** Declares an association. */
export function association<I extends Shape, O extends Shape, P extends PathIn<I & O>>(
  named: AssociationOptions<I, O, P>,
): Definition {
  const options = unnamed(named);
  return { ...options, ...takeable(options), kind: "association" };
}

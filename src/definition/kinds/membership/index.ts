import type { Definition } from "../../definition";
import { itemOf } from "./item";
import type { MembershipOptions } from "./options";
import { wholeOf } from "./whole";

export type { Among, MembershipOptions } from "./options";

/** Declares one member of a set, which leaves the others alone, and the whole set, which removes what is not declared. */
export function membership(options: MembershipOptions): { item: Definition; whole: Definition } {
  return { item: itemOf(options), whole: wholeOf(options) };
}

import type { PolicyPackConfig } from "@pulumi/policy";
import type { StackNames } from "./environments";

/** How the rules are applied. */
export interface PolicyOptions extends StackNames {
  /**
   * What differs from the rules as they are documented, by the name of the rule: an enforcement level, or an object
   * with `enforcementLevel` and the rule's settings.
   */
  readonly rules?: PolicyPackConfig;
}

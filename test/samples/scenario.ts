import type { Values } from "../../src/definition";
import type { Tenant } from "../definitions/subject";

/** A situation in which a resource is declared. */
export interface Scenario {
  /** Creates what must exist in the tenant first, and returns the arguments that point to it. */
  readonly given?: (tenant: Tenant) => Promise<Values>;
  /** Properties that cannot be declared in it; another scenario has them. */
  readonly without?: readonly string[];
  /** Properties that can be declared, but not together with all others. */
  readonly apart?: readonly string[];
  /** Properties that the API cannot do without, although they are optional. */
  readonly needed?: readonly string[];
  /** Properties that the simulator cannot take back, where Auth0 asks the identity provider again. */
  readonly kept?: readonly string[];
  /** What goes along with a property, by its path. */
  readonly along?: Readonly<Record<string, Values>>;
}

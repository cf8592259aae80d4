import type { Values } from "../../src/definition";
import type { Ground } from "../faults/catalogue";
import type { Scenario } from "./scenario";

/** What tests have to know of a resource beyond its definition. */
export interface ResourceSample {
  /** Where the simulator keeps its objects, if a tenant holds many; settings are all in one collection. */
  readonly collection?: string;
  /** The situations of it, of which the first one that has a property is the one to declare it in. */
  readonly scenarios?: readonly Scenario[] | ((decided: Values) => readonly Scenario[]);
  /** The shape that stands for all in tests of what does not vary. */
  readonly decisive?: string;
  /** Keys that an update holds besides what changed. */
  readonly accompanied?: readonly string[];
  /** Properties that only go forward: nothing sets them back. */
  readonly oneWay?: readonly string[];
  /** How what a create does not take is sent, where that is no update of the object. */
  readonly completedBy?: readonly "POST"[];
  /** Properties of which no request holds the value: it asks for other things to be done. */
  readonly reworded?: readonly string[];
  /** Answers of strangers that Auth0 itself may give. */
  readonly possible?: readonly string[];
  /** Where in what the simulator keeps under its path its values are, if that is more than one resource. */
  readonly inside?: (declared: Values) => readonly string[];
  /** How random sequences declare it. */
  readonly sequences?: Sequences;
  /** The SDK's types of the requests by which it is created and updated; or why the SDK has none. */
  readonly sdk: { readonly create?: string; readonly update?: string } | string;
}

/** How random sequences declare a resource: in one place of a program unless said. */
export interface Sequences {
  /** In how many places of the program it may be at the same time; none where something is missing for it. */
  readonly places?: 0 | 1 | 2;
  /** Its inputs in a place. */
  readonly given?: (ground: Ground, place: number) => Values;
  /** Its secrets are issued by the tenant, or are users that would be there besides those of the program. */
  readonly isGenuine?: true;
}

/** The resources of an area, by type. */
export type Samples = Readonly<Record<string, ResourceSample>>;

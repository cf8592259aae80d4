import { type Definition, filledPath, parametersOf, propertiesOf, type Values } from "../definition";
import { hasUnknown } from "../engine";
import type { ManagedTenant } from "./connection";
import type { PartHolder } from "./holdings";

/** In which order a message names the parts of a set. */
const order: readonly PartHolder["part"][] = ["property", "whole", "item"];

const partInWords = ({ part, property, urn }: PartHolder): string =>
  part === "property"
    ? `as \`${property}\` of ${urn}`
    : `${part === "whole" ? "as a whole" : "member by member"}, as ${urn}`;

/** What a resource has of sets that belong to an object: a member, the whole, or a property of the object itself. */
export class SetParts {
  constructor(
    private readonly definition: Definition,
    private readonly tenant: ManagedTenant,
    private readonly urn: string | undefined,
  ) {}

  /**
   * A set is declared member by member, as a whole, or as a property of the object that has it: each would undo what
   * another adds. The object is told by its id, or by the URN of a resource while that has none.
   */
  assertOnePart(inputs: Values, parents: Values = {}): void {
    const { set } = this.definition;
    if (!set) {
      this.assertOneSet(inputs, this.urn);
      return;
    }
    const told = Object.fromEntries(
      parametersOf(set.path).map((name) => [name, hasUnknown(inputs[name]) ? parents[name] : inputs[name]]),
    );
    if (Object.values(told).some((value) => value === undefined)) return;
    this.#assertOnePart(set, filledPath(set.path, told));
  }

  /** The same for the sets that the object itself declares as properties. */
  assertOneSet(inputs: Values, id: string | undefined): void {
    for (const [property, path] of this.#setsIn(inputs, id)) this.#assertOnePart({ part: "property", property }, path);
  }

  #assertOnePart(own: Omit<PartHolder, "urn">, path: string): void {
    const { tenant, urn } = this;
    const other = tenant.holdings.opponent(urn, own, `${tenant.domain}${path}`);
    if (other === undefined) return;
    const both = [other, { ...own, urn: urn! }].sort(
      (one, another) => order.indexOf(one.part) - order.indexOf(another.part),
    );
    throw new Error(
      `The program declares ${decodeURIComponent(path)} of ${tenant.domain} both ${both.map(partInWords).join(", and ")}. ${both[1]!.part === "item" ? "The whole would remove what the members add" : "Each would undo what the other declares"}: take one of them out of the program.`,
    );
  }

  /** The sets that the inputs declare as properties, each with its path below the object. */
  #setsIn(inputs: Values, id: string | undefined): [string, string][] {
    if (id === undefined) return [];
    return propertiesOf(this.definition.inputs).flatMap(({ name, members }): [string, string][] =>
      members && inputs[name] !== undefined ? [[name, filledPath(members.path, { id })]] : [],
    );
  }

  /** The resource of the program that has the whole of the set by now of which this one has, or had, a part. */
  successor(state: Values): string | undefined {
    const path = this.#setPath(state);
    return path === undefined ? undefined : this.tenant.holdings.wholeOf(this.urn, path)?.urn;
  }

  /** The state of a whole set without the members that resources of their own have by now. */
  withoutItems(state: Values): Values {
    const { definition, tenant, urn } = this;
    const items = definition.set?.items;
    const members = items && state[items.input];
    if (!items || !Array.isArray(members)) return state;
    const isFree = (member: unknown) =>
      tenant.holdings.keeper(urn, { domain: tenant.domain, type: items.type, id: items.idOf(member, state) }) ===
      undefined;
    return { ...state, [items.input]: members.filter(isFree) };
  }

  #setPath(state: Values): string | undefined {
    const { set } = this.definition;
    return set && `${this.tenant.domain}${filledPath(set.path, state)}`;
  }

  /** What is declared as properties of an object that has its id by now. */
  give(inputs: Values, id: string): void {
    for (const [property, path] of this.#setsIn(inputs, id))
      this.tenant.holdings.opponent(this.urn, { part: "property", property }, `${this.tenant.domain}${path}`);
  }
}

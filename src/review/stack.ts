import { type Definition, isObject, type Values } from "../definition";
import { declaredValues } from "./engine-values";
import { type Identity, identify, isBookkeeping, PlanError } from "./plan";

/** A resource of this package in a stack. */
export interface StackResource extends Identity {
  readonly definition: Definition;
  readonly id: string;
  /** What the program declares of it. */
  readonly inputs: Values;
}

/** A stack, as its state has it. */
export interface Stack {
  readonly name: string;
  readonly resources: ReadonlyMap<string, StackResource>;
  /** Keys of the resources of other packages. */
  readonly others: ReadonlySet<string>;
  /** Domains of the tenants that its resources are in. */
  readonly tenants: ReadonlySet<string>;
}

interface Exported {
  readonly urn: string;
  readonly id?: string;
  readonly delete?: boolean;
  readonly inputs?: Values;
  readonly outputs?: Values;
}

/** Reads what `pulumi stack export` wrote. */
export function readStack(definitions: readonly Definition[], name: string, text: string): Stack {
  const { deployment } = JSON.parse(text) as { deployment?: { resources?: Exported[] } };
  if (!isObject(deployment))
    throw new PlanError(`The state of the stack ${name} cannot be read: it has no deployment.`);
  const present = (deployment.resources ?? [])
    .filter((resource) => !resource.delete)
    .map((resource) => ({ resource, identity: identify(definitions, resource.urn) }));
  const resources = present.flatMap(({ resource: { id = "", inputs }, identity: { definition, ...identity } }) =>
    definition ? [{ ...identity, definition, id, inputs: declaredValues(inputs) }] : [],
  );
  const others = present.filter(({ identity }) => !identity.definition && !isBookkeeping(identity));
  const tenants = present
    .map(({ resource }) => resource.outputs?.["__tenant"])
    .filter((tenant) => typeof tenant === "string");
  return {
    name,
    resources: new Map(resources.map((resource) => [resource.key, resource])),
    others: new Set(others.map(({ identity }) => identity.key)),
    tenants: new Set(tenants),
  };
}

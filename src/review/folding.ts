import type { Reference, Values } from "../definition";
import { Secret } from "./engine-values";
import { type Known, rebuild } from "./rebuild";
import type { Stack, StackResource } from "./stack";

/** Ids that Auth0 made up are this long at least; shorter ones can be ordinary words. */
const shortestId = 16;

/** Gives the inputs of a stack's resources without what differs in every tenant: ids and domains are named instead. */
export function folding(stack: Stack): (resource: StackResource) => Values {
  const all = [...stack.resources.values()];
  const named = ({ definition, name }: StackResource) => `{${definition.type} ${name}}`;
  const ids = all.filter(({ definition, id }) => definition.kind === "collection" && id.length >= shortestId);
  const texts = new Map([
    ...ids.map((resource): [string, string] => [resource.id, named(resource)]),
    ...[...stack.tenants].map((tenant): [string, string] => [tenant, "{tenant}"]),
  ]);
  const referred = ({ type, property }: Reference, value: string) =>
    all.find(
      ({ definition, id, inputs }) => definition.type === type && (property === "id" ? id : inputs[property]) === value,
    );
  const fold = (value: unknown, known: Known | undefined): unknown => {
    if (value instanceof Secret) return value;
    if (typeof value !== "string") return undefined;
    const resource = known?.reference && referred(known.reference, value);
    return resource ? named(resource) : replaceAll(value, texts);
  };
  return ({ definition, inputs }) => rebuild(inputs, { schema: definition.inputs }, "", fold) as Values;
}

const replaceAll = (text: string, replacements: ReadonlyMap<string, string>): string =>
  [...replacements].reduce((rest, [from, to]) => rest.replaceAll(from, to), text);

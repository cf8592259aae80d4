import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../pulumi/state-format";
import { heldBy } from "./held";
import type { ResourceOutline } from "./resource-outline";
import { typeOf } from "./resource-urn";

/** What an output has, which Pulumi does not publish. */
interface Dependent {
  allResources(): Promise<ReadonlySet<pulumi.Resource>>;
}

/** The URNs of the resources whose ids tell the object that has a set, by input; undefined where there are none. */
export async function parentsIn(
  parents: NonNullable<ResourceOutline["parents"]>,
  args: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const found = await Promise.all(
    Object.entries(parents).map(async ([name, type]): Promise<[string, string][]> => {
      const resource = await resourceOf(args[name]);
      const urn = resource && typeOf(resource) === typeToken(type) && (await heldBy(resource.urn));
      return typeof urn === "string" ? [[name, urn]] : [];
    }),
  );
  const urns = Object.fromEntries(found.flat());
  return Object.keys(urns).length > 0 ? urns : undefined;
}

/** The one resource that a value is, or comes from. */
async function resourceOf(value: unknown): Promise<pulumi.Resource | undefined> {
  if (pulumi.Resource.isInstance(value)) return value;
  if (!pulumi.Output.isInstance(value)) return undefined;
  const [resource, ...others] = await (value as unknown as Dependent).allResources();
  return others.length === 0 ? resource : undefined;
}

import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import type { Definition } from "../definition";
import { prepared } from "./inputs";
import { keyName, providerText, secretNames, typeToken } from "./state-format";

/** Class of a resource. Its arguments and outputs are typed in the published declarations. */
export type ResourceClass = (new (
  name: string,
  args?: Record<string, unknown>,
  options?: pulumi.CustomResourceOptions,
) => pulumi.CustomResource) & {
  /** The definition that the class is made from. */
  readonly definition: Definition;
};

/** Makes the class of a resource from its definition. */
export function resourceClass(definition: Definition): ResourceClass {
  const { type, inputs, outputs, idName } = definition;
  const names = [...Object.keys(inputs.shape), ...Object.keys(outputs.shape)];
  const unset = Object.fromEntries(names.map((name) => [name, undefined]));
  const additionalSecretOutputs = secretNames(definition);

  class Resource extends pulumi.CustomResource {
    static readonly definition = definition;

    constructor(
      name: string,
      args: Record<string, unknown> = {},
      { import: id, ...options }: pulumi.CustomResourceOptions = {},
    ) {
      super(
        typeToken(type),
        name,
        {
          ...unset,
          ...prepared(inputs, args),
          ...adopting(definition, id),
          [keyName]: keyOf(type, name, options.parent),
          __provider: providerText(type),
        },
        pulumi.mergeOptions({ additionalSecretOutputs }, options),
      );
    }
  }
  if (idName) Object.defineProperty(Resource.prototype, idName, { get: identify, enumerable: true });
  return Resource;
}

/** The key of a resource: the same in each run of its stack, and that of no other resource. */
function keyOf(type: string, name: string, parent: pulumi.Resource | undefined): string {
  const place = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack(), ...typesAbove(parent)];
  return createHash("sha256")
    .update(JSON.stringify([...place, type, name]))
    .digest("base64url")
    .slice(0, 16);
}

/** What a resource knows of its place, which Pulumi does not publish. Its URN, which is, comes too late. */
interface Placed {
  readonly __pulumiType?: string;
  readonly __parentResource?: pulumi.Resource;
}

/** The types of a resource and of those above it: with them alone a name is unique in a stack. */
function typesAbove(resource: pulumi.Resource | undefined): string[] {
  if (!resource) return [];
  const { __pulumiType = "", __parentResource } = resource as Placed;
  return [...typesAbove(__parentResource), __pulumiType];
}

/** Pulumi itself cannot import what a dynamic provider manages: the provider takes the object over. */
function adopting({ type, kind, inputs }: Definition, id: string | undefined): { adopt?: string } {
  if (id !== undefined && kind === "action")
    throw new Error(
      `${type} is something that is done, so that nothing can be imported: leave the option \`import\` out.`,
    );
  return id !== undefined && "adopt" in inputs.shape ? { adopt: id } : {};
}

/** The id under the name that Auth0 gives it; unlike other outputs it is known while an update is previewed. */
function identify(this: pulumi.CustomResource): pulumi.Output<string> {
  return this.id;
}

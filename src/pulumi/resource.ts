import * as pulumi from "@pulumi/pulumi";
import type { Definition } from "../definition";
import { prepared } from "./inputs";
import { providerText, secretNames, typeToken } from "./state-format";

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

    constructor(name: string, args: Record<string, unknown> = {}, options: pulumi.CustomResourceOptions = {}) {
      super(
        typeToken(type),
        name,
        { ...unset, ...prepared(inputs, args), __provider: providerText(type) },
        pulumi.mergeOptions({ additionalSecretOutputs }, options),
      );
    }
  }
  if (idName) Object.defineProperty(Resource.prototype, idName, { get: identify, enumerable: true });
  return Resource;
}

/** The id under the name that Auth0 gives it; unlike other outputs it is known while an update is previewed. */
function identify(this: pulumi.CustomResource): pulumi.Output<string> {
  return this.id;
}

import * as pulumi from "@pulumi/pulumi";
import { type Definition, propertiesOf, secretOutputs } from "../definition";
import { secretKept } from "../engine";
import { prepared } from "./inputs";

/**
 * The provider of a resource as its state holds it. The engine's plugin compiles this text, so it is the same in every
 * release: part of the public contract. It finds this package from the program's folder and, when the package is only
 * a dependency of a dependency, from where `@pulumi/pulumi` is installed.
 */
export const providerText = (type: string): string =>
  `module.paths.push(...require.main.paths);this.handler=_=>require("pulumi-dynamic-auth0/crud").${type}`;

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
  const secretNames = propertiesOf(inputs)
    .filter((property) => property.secret)
    .map(({ name }) => name);
  const additionalSecretOutputs = [...new Set([...secretOutputs(definition), ...secretNames, ...secretKept])];

  class Resource extends pulumi.CustomResource {
    static readonly definition = definition;

    constructor(name: string, args: Record<string, unknown> = {}, options: pulumi.CustomResourceOptions = {}) {
      super(
        `pulumi-nodejs:dynamic/auth0:${type}`,
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

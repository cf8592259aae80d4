import * as pulumi from "@pulumi/pulumi";
import type { Registration } from "./registration";

/** Class of a resource. Its arguments and outputs are typed in the published declarations. */
export type ResourceClass = new (
  name: string,
  args?: Record<string, unknown>,
  options?: pulumi.CustomResourceOptions,
) => pulumi.CustomResource;

/** Makes the class of the resources of a type. Its definition is loaded with the first of them. */
export function resourceClass(type: string): ResourceClass {
  class Resource extends pulumi.CustomResource {
    constructor(name: string, args: Record<string, unknown> = {}, options: pulumi.CustomResourceOptions = {}) {
      const { definition, token, inputs, options: completed } = registrationOf(type);
      const { idName } = definition;
      if (idName) Object.defineProperty(Resource.prototype, idName, identity);
      super(token, name, inputs(name, args, options), completed(options));
    }
  }
  return Resource;
}

function registrationOf(type: string): Registration {
  return (require("./registration") as typeof import("./registration")).registrationOf(type);
}

/** The id under the name that Auth0 gives it; unlike other outputs it is known while an update is previewed. */
const identity: PropertyDescriptor = {
  get(this: pulumi.CustomResource) {
    return this.id;
  },
  configurable: true,
  enumerable: true,
};

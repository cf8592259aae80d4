import * as pulumi from "@pulumi/pulumi";
import type { Registration } from "./registration";
import type { ResourceOutline } from "./resource-outline";

/** Class of a resource. Its arguments and outputs are typed in the published declarations. */
export type ResourceClass = new (
  name: string,
  args?: Record<string, unknown>,
  options?: pulumi.CustomResourceOptions,
) => pulumi.CustomResource;

/** Makes the class of the resources of a type. Its outline is loaded with the first of them. */
export function resourceClass(outline: () => ResourceOutline): ResourceClass {
  let registration: Registration | undefined;

  class Resource extends pulumi.CustomResource {
    constructor(name: string, args: Record<string, unknown> = {}, options: pulumi.CustomResourceOptions = {}) {
      const { token, inputs, completed } = prepared();
      super(token, name, inputs(name, args, options), completed(options));
    }
  }

  function prepared(): Registration {
    if (registration) return registration;
    const { registrationOf } = require("./registration") as typeof import("./registration");
    registration = registrationOf(outline());
    Object.defineProperties(Resource.prototype, registration.accessors);
    return registration;
  }

  return Resource;
}

import * as pulumi from "@pulumi/pulumi";
import { isObject } from "../definition/objects";
import { marksName, parentsName, providerText, recordedName, typeToken, urnName } from "../pulumi/state-format";
import { isAwaited, prepared } from "./inputs";
import { marksIn } from "./marks";
import { parentsIn } from "./parents";
import { programError } from "./program-error";
import { recordedTenants } from "./recorded-tenants";
import { namesIn, propertyNames, type ResourceOutline } from "./resource-outline";
import { urnFor } from "./resource-urn";
import { sendable } from "./sendable";
import { tellOfUnknownSettings } from "./telling-settings";

type Arguments = Record<string, unknown>;

/** What it takes to register resources of one type. */
export interface Registration {
  readonly token: string;
  readonly inputs: (name: string, args: Arguments, options: pulumi.CustomResourceOptions) => Arguments;
  readonly completed: (options: pulumi.CustomResourceOptions) => pulumi.CustomResourceOptions;
  /** Properties of every resource that Pulumi does not make. */
  readonly accessors: PropertyDescriptorMap;
}

/** The registration of the resources of a type. */
export function registrationOf(outline: ResourceOutline): Registration {
  tellOfUnknownSettings();
  const { type, inputs, idName, parents, secrets } = outline;
  const token = typeToken(type);
  const outputs = namesIn(outline.outputs);
  const additionalSecretOutputs = [...secrets];
  const unset = Object.fromEntries(outputs.map((name) => [name, undefined]));
  const undeclared = propertyNames(inputs).filter((name) => !outputs.includes(name));
  return {
    token,
    inputs: (name, args, { import: id, parent, provider = parent?.getProvider(token) }) => {
      const resource = `${type} ${JSON.stringify(name)}`;
      const values = sendable(resource, args);
      return {
        // The first, since Pulumi writes them one after the other, and this one examines what is awaited in the others.
        [marksName]: marksIn(resource, values),
        ...unset,
        ...handedOver(prepared(inputs, values)),
        ...adopting(outline, id),
        ...(parents && { [parentsName]: parentsIn(parents, values) }),
        [recordedName]: recordedTenants(provider),
        [urnName]: urnFor(token, name, parent),
        __provider: providerText(type),
      };
    },
    completed: ({ import: _, ...options }) => pulumi.mergeOptions({ additionalSecretOutputs }, options),
    accessors: {
      ...Object.fromEntries(undeclared.map((name) => [name, nothing(name)])),
      ...(idName && { [idName]: identity }),
    },
  };
}

/**
 * Pulumi makes a text of every input that is no output. An object with the key `toString` has no such text, and neither
 * has a list of it.
 */
const handedOver = (values: Arguments): Arguments =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, hasNoText(value) ? pulumi.output(value) : value]),
  );

const hasNoText = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(hasNoText)
    : isObject(value) && !isAwaited(value) && Object.hasOwn(value, "toString");

/**
 * An input that is not declared holds nothing. Pulumi would make an output of each for every resource, with four stack
 * traces, which is most of what a program costs.
 */
const nothing = (name: string): PropertyDescriptor => ({
  get(this: pulumi.CustomResource) {
    return this.id.apply(() => undefined);
  },
  set(this: pulumi.CustomResource, value: unknown) {
    Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
  },
  configurable: true,
});

/** The id under the name that Auth0 gives it; unlike other outputs it is known while an update is previewed. */
const identity: PropertyDescriptor = {
  get(this: pulumi.CustomResource) {
    return this.id;
  },
  configurable: true,
  enumerable: true,
};

/** Pulumi itself cannot import what a dynamic provider manages: the provider takes the object over. */
function adopting({ type, isAction, inputs }: ResourceOutline, id: string | undefined): { adopt?: string } {
  if (id !== undefined && isAction)
    throw programError(
      `${type} is something that is done, so that nothing can be imported: leave the option \`import\` out.`,
    );
  return id !== undefined && propertyNames(inputs).includes("adopt") ? { adopt: id } : {};
}

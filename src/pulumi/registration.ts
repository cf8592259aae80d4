import { type CustomResourceOptions, mergeOptions } from "@pulumi/pulumi";
import type { Definition } from "../definition";
import { definitionOf } from "../resources/definition-of";
import { prepared } from "./inputs";
import { keyOf } from "./resource-key";
import { keyName, providerText, secretNames, typeToken } from "./state-format";

type Arguments = Record<string, unknown>;

/** What it takes to register resources of one type. */
export interface Registration {
  readonly definition: Definition;
  readonly token: string;
  inputs(name: string, args: Arguments, options: CustomResourceOptions): Arguments;
  options(options: CustomResourceOptions): CustomResourceOptions;
}

const registrations = new Map<string, Registration>();

/** The registration of a type, worked out of its definition once. */
export function registrationOf(type: string): Registration {
  const known = registrations.get(type);
  if (known) return known;
  const definition = definitionOf(type);
  const { inputs, outputs } = definition;
  const names = [...Object.keys(inputs.shape), ...Object.keys(outputs.shape)];
  const unset = Object.fromEntries(names.map((name) => [name, undefined]));
  const additionalSecretOutputs = secretNames(definition);
  const registration = {
    definition,
    token: typeToken(type),
    inputs: (name: string, args: Arguments, { import: id, parent }: CustomResourceOptions) => ({
      ...unset,
      ...prepared(inputs, args),
      ...adopting(definition, id),
      [keyName]: keyOf(type, name, parent),
      __provider: providerText(type),
    }),
    options: ({ import: _, ...options }: CustomResourceOptions) => mergeOptions({ additionalSecretOutputs }, options),
  };
  registrations.set(type, registration);
  return registration;
}

/** Pulumi itself cannot import what a dynamic provider manages: the provider takes the object over. */
function adopting({ type, kind, inputs }: Definition, id: string | undefined): { adopt?: string } {
  if (id !== undefined && kind === "action")
    throw new Error(
      `${type} is something that is done, so that nothing can be imported: leave the option \`import\` out.`,
    );
  return id !== undefined && "adopt" in inputs.shape ? { adopt: id } : {};
}

import type { dynamic } from "@pulumi/pulumi";
import type { Definition, Property, Values } from "../../src/definition";
import { propertiesOf, schemaFor } from "../../src/definition";
import { check } from "../../src/engine";
import { Provider } from "../../src/pulumi/provider";
import type { Simulator } from "../../src/simulator";
import { type Choice, sample, sampleOf } from "./sample";

/** The provider of a definition, configured for a simulated tenant as Pulumi's plugin does it. */
export function providerFor(definition: Definition, simulator: Simulator): Provider {
  const settings: Record<string, string> = {
    "auth0:domain": simulator.url,
    "auth0:clientId": simulator.clientId,
    "auth0:clientSecret": simulator.clientSecret,
  };
  const provider = new Provider(definition);
  void provider.configure({ config: { get: (key: string) => settings[key] } as unknown as dynamic.Config });
  return provider;
}

/** The properties of a definition, with the shapes that given values decide on. */
export const shapedProperties = (definition: Definition, values: Values): readonly Property[] =>
  propertiesOf(schemaFor(definition.inputs, values)).filter(({ name, local }) => name !== "extra" && !local);

/** The fewest arguments that are valid; what a rule asks for is added. */
export function fewest(definition: Definition, given: Values): Values {
  let values = sampleOf(definition.inputs, 0, "required", given);
  for (const rule of definition.rules) {
    if (!rule.broken(values)) continue;
    const candidates = shapedProperties(definition, values).filter(
      ({ name }) => rule.properties.includes(name) && !(name in values),
    );
    const mended = candidates
      .map((property) => ({ ...values, [property.name]: sample(property, 0) }))
      .find((attempt) => !rule.broken(attempt));
    values = mended ?? values;
  }
  return values;
}

/** As many arguments as are valid together; what a rule excludes is left out, and told. */
export function most(definition: Definition, given: Values, choice: Choice): { values: Values; left: string[] } {
  const values = sampleOf(definition.inputs, choice, "all", given);
  const left: string[] = [];
  for (let failures = check(definition, values); failures.length > 0; failures = check(definition, values)) {
    const rule = definition.rules.find(({ broken }) => broken(values));
    const name =
      rule?.properties.filter((candidate) => candidate in values && !(candidate in given)).at(-1) ??
      root(failures[0]!.property);
    if (!(name in values)) throw new Error(`${definition.type}: ${JSON.stringify(failures)}`);
    delete values[name];
    left.push(name);
  }
  return { values, left };
}

const root = (path: string): string => path.split(/[.[]/)[0]!;

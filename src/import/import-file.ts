import { secretNames } from "../engine";
import { providerText, typeToken } from "../pulumi/state-format";
import type { Named } from "./program";

/** How Pulumi's files mark a value that is to be encrypted. */
const secret = (value: unknown) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  plaintext: JSON.stringify(value),
});

/** The file with which `pulumi import` takes objects over. It needs no read, since it holds what Pulumi keeps of each. */
export const importFile = (objects: readonly Named[]): string =>
  `${JSON.stringify({ resources: objects.map(resourceOf) }, undefined, 2)}\n`;

function resourceOf({ definition, name, id, inputs, state }: Named): Record<string, unknown> {
  const { type } = definition;
  const __provider = providerText(type);
  const hidden = secretNames(definition);
  const outputs = Object.entries(state).map(([key, value]) => [key, hidden.includes(key) ? secret(value) : value]);
  return {
    type: typeToken(type),
    name,
    id,
    inputs: { ...inputs, __provider },
    outputs: { ...Object.fromEntries(outputs), __provider },
  };
}

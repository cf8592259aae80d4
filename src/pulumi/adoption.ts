import type { Definition, Values, Wire } from "../definition";
import {
  type Adoption,
  adoption,
  fromWire,
  missingNeed,
  refusedCalls,
  secretsOf,
  settingsNow,
  type Tenant,
} from "../engine";
import { redact } from "../management";
import { marksAtWork, secretsAtWork, tell } from "./progress";

/** Tells what a resource that takes an object over changes of it. */
export function tellOfAdoption(definition: Definition, id: string, object: Wire, inputs: Values): Promise<void> {
  const found = adoption(definition, object, inputs, marksAtWork());
  const what = `Takes over ${definition.type} ${id}, which exists`;
  const text = found.changes.length > 0 ? `${what}, and changes it:` : `${what}. Nothing of it changes.`;
  return tellOf(text, found, [...secretsAtWork(), ...secretsIn(definition, object)]);
}

/** Tells what a new resource lacks, which an export could not know. Whether it is created without is up to Auth0. */
export async function tellOfWanting({ wanting }: Definition, inputs: Values): Promise<void> {
  if (inputs["adopt"] !== undefined) return;
  for (const [property, reason] of Object.entries(wanting?.(inputs) ?? {}))
    await tell("warn", `\`${property}\` is not set. ${reason}`);
}

/** Tells what Auth0 is going to refuse, as far as that is known. */
export async function tellOfRefusal(definition: Definition, inputs: Values, tenant: Tenant): Promise<void> {
  const sentences = [...(await refusedCalls(definition, inputs, tenant)), ...(await missingNeed(definition, tenant))];
  for (const sentence of sentences) await tell("warn", sentence);
}

/** Tells what a new resource changes of settings that every tenant has. What cannot be read stops nothing. */
export async function tellOfSettings(definition: Definition, inputs: Values, tenantOf: () => Tenant): Promise<void> {
  if (definition.kind !== "singleton") return;
  const tenant = tenantOf();
  try {
    const object = await settingsNow(definition, inputs, tenant);
    const found = object && adoption(definition, object, inputs, marksAtWork());
    if (found && found.changes.length > 0)
      await tellOf(`Changes ${settingsIn(definition, inputs, tenant)}:`, found, [
        ...secretsAtWork(),
        ...secretsIn(definition, object),
      ]);
  } catch (error) {
    await tell("warn", redact(`What this changes cannot be told: ${(error as Error).message}`, secretsAtWork()));
  }
}

/** The settings by a name of their own, since the first resource of a process is not shown on its row. */
function settingsIn({ type, naturalKey }: Definition, inputs: Values, { domain }: Tenant): string {
  const key = naturalKey.map((name) => ` ${inputs[name]}`).join("");
  return `the ${type}${key} that ${domain} has`;
}

const secretsIn = (definition: Definition, object: Wire): string[] =>
  secretsOf(definition, fromWire(definition.inputs, object) as Values, marksAtWork());

async function tellOf(text: string, { changes, losses }: Adoption, secrets: readonly string[]): Promise<void> {
  await tell("info", redact([text, ...changes].join("\n  "), secrets));
  for (const loss of losses) await tell("warn", redact(loss, secrets));
}

import type { Definition, Values } from "../definition";
import { withMembers } from "./requests/members";
import { present } from "./requests/operation";
import { listed } from "./requests/read-from-list";
import type { Tenant } from "./requests/tenant";
import { stateAfterRead } from "./state/after-read";
import { declaredIn } from "./state/metadata";

/** Reads the object. `undefined` when it is gone. */
export async function read(
  definition: Definition,
  id: string,
  state: Values,
  tenant: Tenant,
): Promise<{ state: Values; inputs: Values } | undefined> {
  const operation = definition.operations.read;
  if (!operation) return { state, inputs: declaredIn(definition, state) };
  const found = await listed(definition, id, state, tenant);
  if (found) return found;
  const object = await present(definition, operation, id, state, tenant);
  if (!object) return definition.endsByItself ? { state, inputs: declaredIn(definition, state) } : undefined;
  const whole = await withMembers(definition, id, object, declaredIn(definition, state), tenant);
  return stateAfterRead(definition, state, whole);
}

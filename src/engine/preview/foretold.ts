import { type Definition, pathParameters, type Values } from "../../definition";
import type { Tenant } from "../requests/tenant";
import { changedOf, declarations } from "../update/patch";
import { changes } from "../update/update";
import { drops } from "./dropped";
import { assertKnownToTwin } from "./only-newer";

/**
 * What an update would do besides what is declared, in words; refuses what it could not do without a loss. The object
 * is read only if part of it is answered with a scope of its own, or goes with what changes.
 */
export async function foretold(
  definition: Definition,
  id: string,
  state: Values,
  inputs: Values,
  tenant: Tenant,
): Promise<readonly string[]> {
  await assertKnownToTwin(definition, inputs, tenant);
  const { update: operation } = definition.operations;
  const without = operation ? pathParameters(operation) : [];
  const declared = declarations(definition, state, inputs, without);
  const dropped = operation ? await drops(definition, id, state, declared, tenant) : [];
  if (!operation || !changedOf(definition, declared).some(({ readScope }) => readScope)) return dropped;
  return [...dropped, ...(await changes(definition, id, state, inputs, tenant, without)).notes];
}

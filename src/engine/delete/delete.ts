import { type Definition, isGone, isHollow, StrangeAnswer, type Values } from "../../definition";
import { assertDeleted } from "../requests/believed";
import { named, present, send } from "../requests/operation";
import type { Tenant } from "../requests/tenant";
import { declaredIn } from "../state/metadata";
import { changeObject } from "../update/update";
import { assertDeletable } from "./data-loss";

/** Deletes the object. One that is gone counts as deleted. */
export async function remove(definition: Definition, id: string, state: Values, tenant: Tenant): Promise<void> {
  const operation = definition.operations.delete;
  const known = named(definition, id, state);
  await assertDeletable(definition, id, known, tenant);
  if (!operation) return;
  try {
    if (operation.isReset) return await reset(definition, id, state, tenant);
    const ask = () => send(tenant, operation, operation.body ? {} : undefined, known, id);
    const answer = await ask();
    assertDeleted(definition, operation, answer, known, id);
    if (operation.method === "DELETE" && isHollow(answer))
      await assureDeleted(definition, id, known, await ask(), tenant);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Where the answer to a second deletion says nothing either, a read tells whether the object is gone. */
async function assureDeleted(
  definition: Definition,
  id: string,
  state: Values,
  answer: unknown,
  tenant: Tenant,
): Promise<void> {
  const { delete: operation, read: reading } = definition.operations;
  assertDeleted(definition, operation!, answer, state, id);
  if (!isHollow(answer) || !reading) return;
  if (await present(definition, reading, id, state, tenant))
    throw new StrangeAnswer(`the deletion of the ${definition.type} ${id}, which is still there`, answer);
}

/** Sets what is declared back to Auth0's defaults, apart from what tells the object apart. */
async function reset(definition: Definition, id: string, state: Values, tenant: Tenant): Promise<void> {
  const { naturalKey } = definition;
  const kept = Object.entries(declaredIn(definition, state)).filter(([name]) => naturalKey.includes(name));
  await changeObject(definition, id, state, Object.fromEntries(kept), tenant, []);
}

import type { Definition, Values } from "../definition";
import type { Diff } from "./diff";
import type { Tenant } from "./lifecycle";

/** Whether a delete would take along what the program has not allowed it to. */
const isGuarded = ({ loss }: Definition, state: Values): boolean =>
  loss ? loss.concerns(state) && state[loss.allowedBy] !== true : false;

/** Refuses a delete that would destroy more than the object. */
export async function assertNothingLost(
  definition: Definition,
  id: string,
  state: Values,
  tenant: Tenant,
): Promise<void> {
  const { type, loss } = definition;
  const lost = isGuarded(definition, state) ? await loss!.found(state, tenant) : undefined;
  if (lost)
    throw new Error(
      `${type} ${id} is not deleted, since ${lost} in ${tenant.domain} would be deleted with it. ${allowing(definition)} To stop managing it, run \`pulumi state delete\` with its URN, or set \`retainOnDelete\`.`,
    );
}

/**
 * Refuses a replacement whose delete could be refused: the new object would be there by then, and the state from which
 * the old one is deleted could not be changed any more. The tenant is not asked.
 */
export function assertReplaceable(definition: Definition, state: Values, { replaces }: Diff): void {
  if (replaces.length === 0 || !isGuarded(definition, state)) return;
  const changed = replaces.map((name) => `\`${name}\``).join(", ");
  throw new Error(
    `A change of ${changed} replaces this ${definition.type}, which deletes the old one and all that it holds. ${allowing(definition)} Then change ${changed}.`,
  );
}

const allowing = ({ loss }: Definition): string =>
  `If that is meant, set \`${loss!.allowedBy}: true\` on it and run \`pulumi up\` first.`;

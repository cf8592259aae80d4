import type { Definition, Values } from "../../definition";
import type { Diff } from "../diff";
import type { Tenant } from "../requests/tenant";

/** Whether a delete would take along what the program has not allowed it to. */
const isGuarded = ({ dataLoss }: Definition, state: Values): boolean =>
  dataLoss ? dataLoss.concerns(state) && state[dataLoss.allowedBy] !== true : false;

/** A delete that is not sent, since something must stay. */
export class DeletionRefused extends Error {
  constructor(
    message: string,
    /** What must stay, as a sentence. */
    readonly reason: string,
  ) {
    super(`${message} To stop managing it, run \`pulumi state delete\` with its URN, or set \`retainOnDelete\`.`);
  }
}

/** Refuses a delete that would take what Auth0 or this program needs, or destroy more than the object. */
export async function assertDeletable(
  definition: Definition,
  id: string,
  state: Values,
  tenant: Tenant,
): Promise<void> {
  const { type, deletionProtection, dataLoss } = definition;
  const kept = deletionProtection?.(state, tenant);
  if (kept) throw new DeletionRefused(`${type} ${id} is not deleted. ${kept}`, kept);
  const found = isGuarded(definition, state) ? await dataLoss!.found(state, tenant) : undefined;
  if (!found) return;
  const lost = `${found} in ${tenant.domain} would be deleted with it.`;
  throw new DeletionRefused(`${type} ${id} is not deleted, since ${lost} ${allowing(definition)}`, lost);
}

/**
 * Refuses a replacement whose delete could be refused: the new object would be there by then, and the state from which
 * the old one is deleted could not be changed any more. The tenant is not asked.
 */
export function assertReplaceable(definition: Definition, state: Values, tenant: Tenant, { replaces }: Diff): void {
  if (replaces.length === 0) return;
  const { type, deletionProtection } = definition;
  const changed = replaces.map((name) => `\`${name}\``).join(", ");
  const kept = deletionProtection?.(state, tenant);
  if (kept)
    throw new Error(
      `A change of ${changed} replaces this ${type}, which deletes the old one. ${kept} Undo the change, or declare the new one as another resource.`,
    );
  if (isGuarded(definition, state))
    throw new Error(
      `A change of ${changed} replaces this ${type}: Auth0 cannot change it, so that a new one is created and the old one is deleted with all that it holds. ` +
        `To keep it, declare ${changed} as before, or not at all where it was not declared. ${allowing(definition)} Then change ${changed}.`,
    );
}

const allowing = ({ dataLoss }: Definition): string =>
  `If that is meant, set \`${dataLoss!.allowedBy}: true\` on it and run \`pulumi up\` first.`;

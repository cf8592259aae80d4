import { type Definition, isGone } from "../../definition";
import { present } from "../requests/operation";
import type { Tenant } from "../requests/tenant";
import type { Creations } from "./creations";
import { findAlike } from "./find-alike";
import { findCandidates } from "./find-created";
import type { Intent } from "./intent";
import { type Create, namesAbove, verdictOn } from "./ownership";

/**
 * Ids of what an interrupted create may have left in the tenant, when its resource is not in the program any more.
 * Undefined where only the resource itself could tell.
 */
export async function findRemains(
  definition: Definition,
  intent: Intent,
  tenant: Tenant,
  creations: Creations,
): Promise<readonly string[] | undefined> {
  const { parents = {} } = intent;
  if (definition.kind === "association" || namesAbove(definition).some((name) => parents[name] === undefined))
    return undefined;
  const create = { definition, inputs: parents, tenant, creations, key: "" };
  try {
    return await findLeft(create, intent);
  } catch (error) {
    // Nothing is left below an object that is gone.
    if (isGone(error)) return [];
    throw error;
  }
}

async function findLeft(create: Create, intent: Intent): Promise<readonly string[]> {
  const { definition, inputs, tenant } = create;
  if (intent.id === undefined && !verdictOn(create, intent)) return refuseAlike(create, intent);
  const ids = (await findCandidates(create, intent)).map(({ id }) => id);
  if (intent.id === undefined) return ids;
  const found = await Promise.all(
    ids.map((id) => present(definition, definition.operations.read!, id, inputs, tenant)),
  );
  return ids.filter((_, index) => found[index]);
}

async function refuseAlike(create: Create, intent: Intent): Promise<readonly string[]> {
  const ids = await findAlike(create, intent);
  if (ids.length === 0) return [];
  throw new Error(`${ids.join(", ")} ${ids.length === 1 ? "has" : "have"} what was sent and may be it.`);
}

import { type Definition, listingOf, type Needs } from "../../definition";
import type { Tenant } from "../requests/tenant";

/** What one process knows: types that its program declares, and whether a list holds anything. */
interface Known {
  readonly declared: Set<string>;
  readonly filled: Map<string, Promise<boolean | undefined>>;
}

const knowledge = new WeakMap<object, Known>();

function knownOf(tenant: Tenant): Known {
  const known = knowledge.get(tenant) ?? { declared: new Set(), filled: new Map() };
  knowledge.set(tenant, known);
  return known;
}

/** Keeps in mind that a program declares a resource of a type. */
export function expectType({ type }: Definition, tenant: Tenant): void {
  knownOf(tenant).declared.add(type);
}

/** What a new object cannot be without, where neither the program so far nor the tenant has it; in words. */
export async function missingNeed({ needs }: Definition, tenant: Tenant): Promise<string[]> {
  if (!needs || knownOf(tenant).declared.has(needs.type)) return [];
  return (await isFilled(needs, tenant)) === false ? [needs.otherwise] : [];
}

/** Whether the tenant has any; undefined where it does not tell. Asked once for all resources of a process. */
function isFilled({ list }: Needs, tenant: Tenant): Promise<boolean | undefined> {
  const { filled } = knownOf(tenant);
  const found = filled.get(list.path) ?? read(list, tenant);
  filled.set(list.path, found);
  return found;
}

const read = async (list: Needs["list"], tenant: Tenant): Promise<boolean | undefined> =>
  tenant.collect?.(listingOf(list, {}), 1).then(
    (items) => items.length > 0,
    () => undefined,
  );

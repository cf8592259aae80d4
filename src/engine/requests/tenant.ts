import type { Api, Definition, Values } from "../../definition";
import type { StateMetadata } from "../state/metadata";

/** A tenant to work on. */
export interface Tenant extends Api {
  /** Domain under which the tenant's objects are recorded. */
  readonly domain: string;
}

const setBack =
  "Set `auth0:domain` (or the provider's `domain`, or AUTH0_DOMAIN) back, or use a stack of its own for the other tenant.";

/** A new resource is created in the tenant of those that the state has of the same provider. */
export function assertRecordedTenant({ type }: Definition, recorded: readonly string[], domain: string): void {
  if (recorded.length > 0 && !recorded.includes(domain))
    throw new Error(
      `This ${type} is new, and the configured tenant is ${domain}. The resources that this stack has already are in ${recorded.join(" and ")}. Nothing was done. ${setBack} To have both in this stack, give the resources of one a \`Provider\` of their own.`,
    );
}

/** A resource that was created in another tenant is never touched. */
export function assertSameTenant(definition: Definition, state: Values, domain: string): void {
  const recorded = (state as StateMetadata).__tenant;
  if (recorded !== undefined && recorded !== domain)
    throw new Error(
      `This ${definition.type} is in the tenant ${recorded}, and the configured tenant is ${domain}. Nothing was done. ${setBack}`,
    );
}

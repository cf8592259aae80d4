import {
  type Api,
  type Definition,
  filledPath,
  isWithoutEndpoint,
  pathParameters,
  type Values,
} from "../../definition";
import type { Tenant } from "../requests/tenant";
import { hasUnknown } from "../values/unknown";
import { bodyOf } from "../values/wire";

/** Which lists each tenant was found to have or not, by their path. */
const known = new WeakMap<Api, Map<string, Promise<boolean>>>();

/**
 * Refuses what is declared where only a newer endpoint knows it and the tenant has the older twin alone. Nothing is
 * asked unless there is such a property, and each endpoint once.
 */
export async function assertKnownToTwin({ inputs: schema, operations }: Definition, inputs: Values, tenant: Tenant) {
  const { create } = operations;
  const { olderTwin: twin, path: template } = create;
  const above = pathParameters(create);
  if (!twin || typeof template !== "string" || above.some((name) => hasUnknown(inputs[name]))) return;
  const told = Object.fromEntries(Object.entries(inputs).filter(([, value]) => !hasUnknown(value)));
  const path = filledPath(template, inputs);
  try {
    twin.request({ method: "POST", path, body: bodyOf(schema, told, above) });
  } catch (refusal) {
    const endpoints = known.get(tenant) ?? new Map<string, Promise<boolean>>();
    known.set(tenant, endpoints);
    const isThere = endpoints.get(template) ?? has(path, tenant);
    endpoints.set(template, isThere);
    if (!(await isThere)) throw refusal;
  }
}

/** Whether a tenant has an endpoint. Any other failure shows when something is written. */
const has = (path: string, tenant: Tenant): Promise<boolean> =>
  tenant.request({ method: "GET", path }).then(
    () => true,
    (error) => !isWithoutEndpoint(error),
  );

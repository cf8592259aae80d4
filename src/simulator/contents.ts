import { allScopes } from "./entities";
import type { JsonObject } from "./json-object";
import { Refusal } from "./refusal";
import { base, endpointAt } from "./routes";
import type { Tenant } from "./tenant/tenant";

/**
 * What a tenant is filled with, by collection (`users`). An array holds bodies that are created as the API would; an
 * object holds complete objects by id. Any other request is named by its line: `"PATCH /tenants/settings": [{ … }]`.
 */
export type Contents = Readonly<Record<string, readonly JsonObject[] | Readonly<Record<string, JsonObject>>>>;

/** Fills a tenant, in the order of the contents. */
export function fill(tenant: Tenant, contents: Contents, clientId: string): void {
  const caller = { clientId, scopes: new Set(allScopes) };
  for (const [name, objects] of Object.entries(contents)) {
    if (!Array.isArray(objects)) for (const [id, object] of Object.entries(objects)) tenant.put(name, id, object);
    else for (const body of objects) request(name, body, tenant, caller);
  }
}

function request(
  name: string,
  body: JsonObject,
  tenant: Tenant,
  caller: { clientId: string; scopes: Set<string> },
): void {
  const [method = "", path = ""] = name.includes(" ") ? name.split(" ") : ["POST", `/${name}`];
  const found = endpointAt(method, base + path);
  const where = `The contents of the tenant cannot be created: ${method} ${path}`;
  if (!found?.endpoint.route) throw new Error(`${where}: there is no such operation`);
  try {
    const { parameters } = found;
    found.endpoint.route.respond({ tenant, caller, parameters, query: new URLSearchParams(), body });
  } catch (error) {
    throw error instanceof Refusal ? new Error(`${where}: ${error.message}`) : error;
  }
}

import type { JsonObject } from "./json-object";
import type { Tenant } from "./tenant/tenant";

/** Collection of the documents that a tenant would fetch from somewhere, by their URL. */
export const documents = "documents";

/** A document that was supplied for one of these URLs. */
export const documentAt = (tenant: Tenant, ...urls: readonly string[]): JsonObject | undefined =>
  urls.map((url) => tenant.get(documents, url)).find((document) => document !== undefined);

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionScimConfiguration", inputs: { plain: "userIdAttribute", others: { connectionId: { reference: "id" }, mapping: { items: { properties: { plain: "scim auth0", others: {} } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "connectionName strategy tenantName createdAt updatedOn", secrets: ["__answered"] };

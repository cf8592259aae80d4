// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionDirectory", inputs: { plain: "synchronizeAutomatically synchronizeGroups", others: { connectionId: { reference: "id" }, mapping: { items: { properties: { plain: "idp auth0", others: {} } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "connectionName strategy createdAt updatedAt lastSynchronizationAt lastSynchronizationStatus lastSynchronizationError", secrets: ["__answered"] };

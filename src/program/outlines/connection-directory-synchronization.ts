// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionDirectorySynchronization", inputs: { plain: "triggers", others: { connectionId: { reference: "id", or: { ConnectionDirectory: "connectionId" } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "synchronizationId status", secrets: ["__answered"], isAction: true };

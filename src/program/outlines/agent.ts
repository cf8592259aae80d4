// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "Agent", inputs: { plain: "name externalAgentId metadata adopt", others: { clientId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "createdAt updatedAt", secrets: ["__answered"], idName: "agentId" };

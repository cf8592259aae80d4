// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "FlowExecutionRemoval", inputs: { plain: "executionId triggers", others: { flowId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"], isAction: true };

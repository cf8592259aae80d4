// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ActionTest", inputs: { plain: "payload triggers", others: { actionId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "result", secrets: ["__answered"], isAction: true };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "TriggerActions", inputs: { plain: "trigger", others: { actions: { items: { properties: { plain: "displayName", others: { actionId: { reference: "id" } } } } } } }, outputs: "", secrets: ["__answered"], parents: {} };

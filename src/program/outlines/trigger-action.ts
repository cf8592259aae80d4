// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "TriggerAction", inputs: { plain: "trigger displayName position adopt", others: { actionId: { reference: "id" }, before: { reference: "id" }, after: { reference: "id" } } }, outputs: "", secrets: ["__answered"], parents: {} };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ActionVersionDeployment", inputs: { plain: "versionId updateDraft triggers", others: { actionId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "number", secrets: ["__answered"], isAction: true };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ExperimentRampAdvance", inputs: { plain: "targetLevel triggers", others: { experimentId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "fromLevel toLevel currentLevel", secrets: ["__answered"], isAction: true };

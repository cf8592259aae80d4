// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "PromptCustomText", inputs: { plain: "prompt language texts", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

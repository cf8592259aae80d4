// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "PromptPartials", inputs: { plain: "prompt", others: { screens: { items: { properties: { plain: "screen", others: { formContentStart: { asset: true }, formContentEnd: { asset: true }, formFooterStart: { asset: true }, formFooterEnd: { asset: true }, secondaryActionsStart: { asset: true }, secondaryActionsEnd: { asset: true } } } } } } }, outputs: "", secrets: ["__answered"], parents: {} };

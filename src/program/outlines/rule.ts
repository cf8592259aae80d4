// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "Rule", inputs: { plain: "name script order enabled adopt", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "stage", secrets: ["__answered"], idName: "ruleId" };

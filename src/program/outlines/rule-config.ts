// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "RuleConfig", inputs: { plain: "key", others: { value: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["value", "__answered"] };

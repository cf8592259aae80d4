// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "Hook", inputs: { plain: "name triggerId script enabled dependencies adopt", others: { secrets: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["secrets", "__answered"], idName: "hookId" };

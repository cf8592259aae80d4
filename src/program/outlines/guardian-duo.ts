// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianDuo", inputs: { plain: "ikey host", others: { skey: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["skey", "__answered"] };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "SelfServiceProfileCustomText", inputs: { plain: "language page text", others: { selfServiceProfileId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionKeys", inputs: { plain: "signingAlg triggers", others: { connectionId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "currentKey nextKey previousKey", secrets: ["__answered"] };

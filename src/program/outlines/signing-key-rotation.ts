// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "SigningKeyRotation", inputs: { plain: "triggers", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "kid cert", secrets: ["__answered"], isAction: true };

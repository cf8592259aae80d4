// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "SigningKeyRevocation", inputs: { plain: "kid triggers", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "cert", secrets: ["__answered"], isAction: true };

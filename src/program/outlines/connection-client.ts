// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionClient", inputs: { plain: "adopt", others: { connectionId: { reference: "id" }, clientId: { reference: "id" } } }, outputs: "", secrets: ["__answered"], parents: { connectionId: "Connection" } };

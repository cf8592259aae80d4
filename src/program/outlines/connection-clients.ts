// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionClients", inputs: { plain: "", others: { connectionId: { reference: "id" }, clients: { items: { reference: "id" } } } }, outputs: "", secrets: ["__answered"], parents: { connectionId: "Connection" } };

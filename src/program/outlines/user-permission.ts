// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "UserPermission", inputs: { plain: "permissionName adopt", others: { userId: { reference: "id" }, resourceServerIdentifier: { reference: "identifier" } } }, outputs: "", secrets: ["__answered"], parents: { userId: "User" } };

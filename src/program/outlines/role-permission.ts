// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "RolePermission", inputs: { plain: "permissionName adopt", others: { roleId: { reference: "id" }, resourceServerIdentifier: { reference: "identifier" } } }, outputs: "", secrets: ["__answered"], parents: { roleId: "Role" } };

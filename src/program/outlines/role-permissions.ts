// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "RolePermissions", inputs: { plain: "", others: { roleId: { reference: "id" }, permissions: { items: { properties: { plain: "permissionName", others: { resourceServerIdentifier: { reference: "identifier" } } } } } } }, outputs: "", secrets: ["__answered"], parents: { roleId: "Role" } };

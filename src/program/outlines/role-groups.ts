// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "RoleGroups", inputs: { plain: "", others: { roleId: { reference: "id" }, groups: { items: {} } } }, outputs: "", secrets: ["__answered"], parents: { roleId: "Role" } };

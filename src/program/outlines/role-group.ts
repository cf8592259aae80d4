// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "RoleGroup", inputs: { plain: "groupId adopt", others: { roleId: { reference: "id" } } }, outputs: "", secrets: ["__answered"], parents: { roleId: "Role" } };

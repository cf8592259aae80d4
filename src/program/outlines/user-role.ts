// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "UserRole", inputs: { plain: "adopt", others: { userId: { reference: "id" }, roleId: { reference: "id" } } }, outputs: "", secrets: ["__answered"], parents: { userId: "User" } };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "RecoveryCode", inputs: { plain: "triggers", others: { userId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "recoveryCode", secrets: ["recoveryCode", "__answered"], isAction: true };

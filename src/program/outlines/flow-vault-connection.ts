// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "FlowVaultConnection", inputs: { plain: "name appId adopt", others: { setup: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "fingerprint ready accountName environment createdAt", secrets: ["setup", "__answered"], idName: "flowVaultConnectionId" };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ClientSecretRotation", inputs: { plain: "triggers", others: { clientId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "clientSecret", secrets: ["clientSecret", "__answered"], isAction: true };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "TokenExchangeProfile", inputs: { plain: "name subjectTokenType type adopt", others: { actionId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "createdAt updatedAt", secrets: ["__answered"], idName: "tokenExchangeProfileId" };

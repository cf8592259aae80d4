// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionScimToken", inputs: { plain: "tokenLifetime adopt", others: { connectionId: { reference: "id", or: { ConnectionScimConfiguration: "connectionId" } }, scopes: { items: {} }, extra: { properties: { plain: "", others: {} } } } }, outputs: "token createdAt validUntil", secrets: ["token", "__answered"], idName: "tokenId" };

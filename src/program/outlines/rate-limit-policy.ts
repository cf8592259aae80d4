// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "RateLimitPolicy", inputs: { plain: "resource consumer consumerSelector adopt", others: { configuration: { properties: { plain: "action limit redirectUri", others: {} } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "createdAt updatedAt", secrets: ["__answered"], idName: "rateLimitPolicyId" };

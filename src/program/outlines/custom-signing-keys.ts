// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "CustomSigningKeys", inputs: { plain: "", others: { keys: { items: { properties: { plain: "kty kid use alg n e crv x y x5u x5t x5tS256", others: { keyOps: { items: {} }, x5c: { items: {} } } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

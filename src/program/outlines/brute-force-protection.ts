// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "BruteForceProtection", inputs: { plain: "enabled mode maxAttempts", others: { shields: { items: {} }, allowlist: { items: {} }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "SuspiciousIpThrottling", inputs: { plain: "enabled", others: { shields: { items: {} }, allowlist: { items: {} }, stage: { properties: { plain: "", others: { preLogin: { properties: { plain: "maxAttempts rate", others: {} } }, preUserRegistration: { properties: { plain: "maxAttempts rate", others: {} } }, preCustomTokenExchange: { properties: { plain: "maxAttempts rate", others: {} } } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

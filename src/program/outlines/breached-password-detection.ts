// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "BreachedPasswordDetection", inputs: { plain: "enabled method", others: { shields: { items: {} }, adminNotificationFrequency: { items: {} }, stage: { properties: { plain: "", others: { preUserRegistration: { properties: { plain: "", others: { shields: { items: {} } } } }, preChangePassword: { properties: { plain: "", others: { shields: { items: {} } } } } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "SelfServiceProfile", inputs: { plain: "name description adopt", others: { branding: { properties: { plain: "logoUrl", others: { colors: { properties: { plain: "primary", others: {} } } } } }, allowedStrategies: { items: {} }, userAttributes: { items: { properties: { plain: "name description isOptional", others: {} } } }, userAttributeProfileId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "createdAt updatedAt", secrets: ["__answered"], idName: "selfServiceProfileId" };

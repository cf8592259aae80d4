// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "PhoneNotificationTemplate", inputs: { plain: "type disabled deletionPolicy adopt", others: { content: { properties: { plain: "syntax from", others: { body: { properties: { plain: "text voice", others: {} } } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "channel customizable createdAt updatedAt", secrets: ["__answered"], idName: "phoneNotificationTemplateId" };

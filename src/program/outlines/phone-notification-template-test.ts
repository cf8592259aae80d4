// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "PhoneNotificationTemplateTest", inputs: { plain: "to deliveryMethod triggers", others: { phoneNotificationTemplateId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "message", secrets: ["__answered"], isAction: true };

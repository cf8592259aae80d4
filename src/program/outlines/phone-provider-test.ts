// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "PhoneProviderTest", inputs: { plain: "to deliveryMethod triggers", others: { phoneProviderId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "message code", secrets: ["__answered"], isAction: true };

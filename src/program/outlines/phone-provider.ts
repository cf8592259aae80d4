// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "PhoneProvider", inputs: { plain: "name disabled adopt", others: { configuration: { properties: { plain: "sid defaultFrom mssid", others: { deliveryMethods: { items: {} } } } }, credentials: { properties: { plain: "", others: { authToken: { secret: true } } }, holdsSecret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "channel createdAt updatedAt", secrets: ["__answered"], idName: "phoneProviderId" };

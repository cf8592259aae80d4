// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "DeviceCredential", inputs: { plain: "deviceName type value deviceId username adopt", others: { clientId: { reference: "id" }, userToken: { secret: true }, password: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["userToken", "password", "__answered"] };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianPushFcm", inputs: { plain: "", others: { serverKey: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["serverKey", "__answered"] };

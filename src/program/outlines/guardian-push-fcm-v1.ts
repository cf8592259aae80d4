// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianPushFcmV1", inputs: { plain: "", others: { serverCredentials: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["serverCredentials", "__answered"] };

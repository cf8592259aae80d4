// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianPhoneMessageTypes", inputs: { plain: "", others: { messageTypes: { items: {} }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianPhoneTwilio", inputs: { plain: "from messagingServiceSid sid", others: { authToken: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["authToken", "__answered"] };

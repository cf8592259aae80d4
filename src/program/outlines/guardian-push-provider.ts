// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianPushProvider", inputs: { plain: "provider", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

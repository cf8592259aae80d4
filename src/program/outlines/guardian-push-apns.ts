// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianPushApns", inputs: { plain: "bundleId sandbox", others: { p12: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "enabled", secrets: ["p12", "__answered"] };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "FeatureFlag", inputs: { plain: "name description parameters status adopt", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "type", secrets: ["__answered"], idName: "featureFlagId" };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "FeatureFlagVariation", inputs: { plain: "name description overrides adopt", others: { featureFlagId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"], idName: "featureFlagVariationId" };

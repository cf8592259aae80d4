// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "Experiment", inputs: { plain: "name description authenticationFlow allocationStrategy status adopt", others: { featureFlagId: { reference: "id" }, assignmentConfig: { properties: { plain: "subject", others: {} } }, allocations: { items: { properties: { plain: "isControl weight priority isFallback", others: { variationId: { reference: "id" }, segmentId: { reference: "id" } } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "isValid startedAt endedAt", secrets: ["__answered"], idName: "experimentId" };

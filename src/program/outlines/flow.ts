// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "Flow", inputs: { plain: "name adopt", others: { actions: { items: { properties: { plain: "id alias type action allow_failure mask_output", others: { params: { properties: { plain: "", others: { connection_id: { reference: "id" } } } } } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "createdAt", secrets: ["__answered"], idName: "flowId" };

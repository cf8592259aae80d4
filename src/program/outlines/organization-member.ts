// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationMember", inputs: { plain: "adopt", others: { organizationId: { reference: "id" }, userId: { reference: "id" } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization" } };

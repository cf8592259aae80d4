// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationMembers", inputs: { plain: "", others: { organizationId: { reference: "id" }, members: { items: { reference: "id" } } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization" } };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationGroupRoles", inputs: { plain: "groupId", others: { organizationId: { reference: "id" }, roles: { items: { reference: "id" } } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization" } };

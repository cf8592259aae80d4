// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationGroupRole", inputs: { plain: "groupId adopt", others: { organizationId: { reference: "id" }, roleId: { reference: "id" } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization" } };

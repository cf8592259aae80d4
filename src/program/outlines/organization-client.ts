// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationClient", inputs: { plain: "useForMemberAccess adopt", others: { organizationId: { reference: "id" }, clientId: { reference: "id" } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization" } };

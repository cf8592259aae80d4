// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationClientGrant", inputs: { plain: "adopt", others: { organizationId: { reference: "id" }, clientGrantId: { reference: "id" } } }, outputs: "clientId audience", secrets: ["__answered"], parents: { organizationId: "Organization" } };

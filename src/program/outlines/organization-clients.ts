// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationClients", inputs: { plain: "", others: { organizationId: { reference: "id" }, clients: { items: { properties: { plain: "useForMemberAccess", others: { clientId: { reference: "id" } } } } } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization" } };

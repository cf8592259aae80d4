// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ClientGrant", inputs: { plain: "defaultFor subjectType organizationUsage allowAnyOrganization allowAllScopes adopt", others: { clientId: { reference: "id" }, audience: { reference: "identifier" }, scope: { items: {} }, authorizationDetailsTypes: { items: {} }, extra: { properties: { plain: "", others: {} } } } }, outputs: "isSystem", secrets: ["__answered"], idName: "clientGrantId" };

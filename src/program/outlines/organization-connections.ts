// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationConnections", inputs: { plain: "", others: { organizationId: { reference: "id" }, connections: { items: { properties: { plain: "assignMembershipOnLogin isSignupEnabled showAsButton isEnabled organizationAccessLevel organizationConnectionName", others: { connectionId: { reference: "id" } } } } } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization" } };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationConnection", inputs: { plain: "assignMembershipOnLogin isSignupEnabled showAsButton isEnabled organizationAccessLevel organizationConnectionName adopt", others: { organizationId: { reference: "id" }, connectionId: { reference: "id" } } }, outputs: "connection", secrets: ["__answered"], parents: { organizationId: "Organization" } };

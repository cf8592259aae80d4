// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationDiscoveryDomain", inputs: { plain: "domain status useForOrganizationDiscovery adopt", others: { organizationId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "status verificationHost verificationTxt", secrets: ["__answered"], idName: "discoveryDomainId", parents: { organizationId: "Organization" } };

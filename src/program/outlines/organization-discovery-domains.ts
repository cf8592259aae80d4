// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationDiscoveryDomains", inputs: { plain: "", others: { organizationId: { reference: "id" }, domains: { items: { properties: { plain: "domain status useForOrganizationDiscovery", others: {} } } } } }, outputs: "records", secrets: ["__answered"], parents: { organizationId: "Organization" } };

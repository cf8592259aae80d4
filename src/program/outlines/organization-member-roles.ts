// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationMemberRoles", inputs: { plain: "", others: { organizationId: { reference: "id", or: { OrganizationMembers: "organizationId" } }, userId: { reference: "id", or: { OrganizationMember: "userId" } }, roles: { items: { reference: "id" } } } }, outputs: "", secrets: ["__answered"], parents: { organizationId: "Organization", userId: "User" } };

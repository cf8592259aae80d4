// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "OrganizationInvitation", inputs: { plain: "appMetadata userMetadata ttlSec sendInvitationEmail triggers adopt", others: { organizationId: { reference: "id" }, inviter: { properties: { plain: "name", others: {} } }, invitee: { properties: { plain: "email", others: {} } }, clientId: { reference: "id" }, connectionId: { reference: "id" }, roles: { items: { reference: "id" } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "invitationUrl ticketId createdAt expiresAt", secrets: ["invitationUrl", "ticketId", "__answered"], idName: "invitationId" };

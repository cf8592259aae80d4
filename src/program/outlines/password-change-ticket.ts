// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "PasswordChangeTicket", inputs: { plain: "email markEmailAsVerified resultUrl organizationId ttlSec includeEmailInRedirect triggers", others: { userId: { reference: "id" }, connectionId: { reference: "id" }, identity: { properties: { plain: "userId provider", others: { connectionId: { reference: "id" } } } }, clientId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "ticket", secrets: ["ticket", "__answered"], isAction: true };

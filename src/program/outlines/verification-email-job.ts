// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "VerificationEmailJob", inputs: { plain: "organizationId triggers", others: { userId: { reference: "id" }, clientId: { reference: "id" }, identity: { properties: { plain: "userId provider", others: { connectionId: { reference: "id" } } } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "createdAt", secrets: ["__answered"], isAction: true };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "GuardianEnrollmentTicket", inputs: { plain: "email sendMail emailLocale factor allowMultipleEnrollments triggers", others: { userId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "ticketId ticketUrl", secrets: ["ticketId", "ticketUrl", "__answered"], isAction: true };

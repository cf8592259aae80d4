// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "EventStreamRedelivery", inputs: { plain: "eventId dateFrom dateTo triggers", others: { eventStreamId: { reference: "id" }, statuses: { items: {} }, eventTypes: { items: {} }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"], isAction: true };

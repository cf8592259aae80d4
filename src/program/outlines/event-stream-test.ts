// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "EventStreamTest", inputs: { plain: "eventType data triggers", others: { eventStreamId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "status event", secrets: ["__answered"], idName: "eventId", isAction: true };

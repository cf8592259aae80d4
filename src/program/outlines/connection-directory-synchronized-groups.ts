// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ConnectionDirectorySynchronizedGroups", inputs: { plain: "", others: { connectionId: { reference: "id", or: { ConnectionDirectory: "connectionId" } }, groups: { items: { properties: { plain: "id name email directMembersCount", others: {} } } } } }, outputs: "", secrets: ["__answered"], parents: { connectionId: "Connection" } };

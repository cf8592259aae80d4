// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "UsersImportJob", inputs: { plain: "usersFile upsert externalId sendCompletionEmail triggers", others: { connectionId: { reference: "id", or: { ConnectionClients: "connectionId", ConnectionClient: "connectionId" } }, users: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "summary", secrets: ["users", "__answered"], isAction: true };

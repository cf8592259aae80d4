// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "UserIdentity", inputs: { plain: "provider adopt", others: { userId: { reference: "id" }, identityUserId: { reference: "id" }, connectionId: { reference: "id" }, linkWith: { secret: true }, userToken: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["linkWith", "userToken", "__answered"] };

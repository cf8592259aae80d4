// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "NetworkAclKey", inputs: { plain: "name alg adopt", others: { value: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "fingerprint createdAt updatedAt", secrets: ["value", "__answered"], idName: "networkAclKeyId" };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "EncryptionKey", inputs: { plain: "type forImport adopt", others: { wrappedKey: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "state wrappingKey wrappingAlgorithm publicKey parentKid createdAt updatedAt", secrets: ["wrappedKey", "__answered"], idName: "encryptionKeyId" };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "User", inputs: { plain: "userId email emailVerified verifyEmail phoneNumber phoneVerified verifyPhoneNumber username blocked name givenName familyName nickname picture userMetadata appMetadata adopt", others: { connection: { reference: "name" }, clientId: { reference: "id" }, password: { secret: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "createdAt", secrets: ["password", "__answered"] };

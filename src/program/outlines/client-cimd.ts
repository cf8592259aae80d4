// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "ClientCimd", inputs: { plain: "externalClientId triggers adopt", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "name appType callbacks logoUri description grantTypes tokenEndpointAuthMethod jwksUri clientAuthenticationMethods validation externalMetadataType externalMetadataCreatedBy", secrets: ["__answered"], idName: "clientId" };

// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "CustomDomain", inputs: { plain: "domain type verificationMethod tlsPolicy customClientIpHeader domainMetadata relyingPartyIdentifier adopt", others: { extra: { properties: { plain: "", others: {} } } } }, outputs: "status primary isDefault originDomainName verification certificate createdAt", secrets: ["__answered"], idName: "customDomainId" };

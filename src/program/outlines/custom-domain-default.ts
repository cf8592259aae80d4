// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "CustomDomainDefault", inputs: { plain: "", others: { domain: { reference: "domain", or: { CustomDomainVerification: "domain" } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "customDomainId", secrets: ["__answered"] };

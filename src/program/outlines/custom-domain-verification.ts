// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "CustomDomainVerification", inputs: { plain: "deadlineMinutes", others: { customDomainId: { reference: "id" }, extra: { properties: { plain: "", others: {} } } } }, outputs: "domain status originDomainName cnameApiKey", secrets: ["cnameApiKey", "__answered"] };

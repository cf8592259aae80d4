// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "EmailTemplate", inputs: { plain: "template from syntax resultUrl urlLifetimeInSeconds includeEmailInRedirect enabled", others: { body: { asset: true }, subject: { asset: true }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

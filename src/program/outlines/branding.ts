// Written by `npm run generate` from the definition. Changes by hand are lost.
import type { ResourceOutline } from "../resource-outline";

export const outline: ResourceOutline = { type: "Branding", inputs: { plain: "faviconUrl logoUrl", others: { colors: { properties: { plain: "primary", others: { pageBackground: { properties: { plain: "type start end angleDeg", others: {} } } } } }, font: { properties: { plain: "url", others: {} } }, extra: { properties: { plain: "", others: {} } } } }, outputs: "", secrets: ["__answered"] };

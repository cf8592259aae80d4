export { type Coverage, countsOf, isWholeKind } from "./coverage";
export { type Discovery, discover, type Found, type ReadableTenant } from "./discover";
export { type ExportOptions, exportTenant, matcherOf } from "./export-tenant";
export { literal, print } from "./literal";

export { type Coverage, countsOf, isWholeKind } from "./coverage";
export { type ExportOptions, exportTenant, matcherOf } from "./export-tenant";

export { type Coverage, countsOf, isWholeKind } from "./coverage";
export { discover, type ReadableTenant, unaskedOf } from "./discover";
export { type ExportOptions, exportTenant, matcherOf } from "./export-tenant";
export { literal, print } from "./literal";

export { type Coverage, countsOf } from "./coverage";
export { type ExportOptions, exportTenant } from "./export-tenant";

export { type MigrationOptions, rulesToActions } from "./migrate";
export { type Migration, summary } from "./report";

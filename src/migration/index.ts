export { type MigrationOptions, rulesToActions } from "./migrate";
export type { Migration } from "./report";

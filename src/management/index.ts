export { type Configuration, ConfigurationError } from "./configuration";
export { type Access, inspect } from "./inspect";
export type { List } from "./listed-reads";
export { type ConnectOptions, connect, type Management, type Request, type Wait } from "./management";
export { ManagementError } from "./management-error";
export { collect, type Listing, pages } from "./pages";
export { redact, secretsIn } from "./redaction";
export { resolveConfiguration } from "./resolve-configuration";
export type { Usage } from "./usage";

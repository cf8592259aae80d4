export { type Configuration, ConfigurationError } from "./configuration";
export { type ConnectOptions, connect, type Management, type Request } from "./management";
export { ManagementError } from "./management-error";
export { collect, type Listing, pages } from "./pages";
export { redact, secretsIn } from "./redaction";
export { resolveConfiguration } from "./resolve-configuration";

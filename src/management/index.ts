export { type Clock, systemClock } from "./clock";
export {
  type Configuration,
  ConfigurationError,
  type ConfigurationKey,
  environmentVariables,
  secretKeys,
} from "./configuration";
export { type Access, inspect } from "./inspect";
export type { List } from "./listed-reads";
export { type ConnectOptions, connect, type Management } from "./management";
export { ManagementError } from "./management-error";
export { collect } from "./pages";
export { printable } from "./printable";
export { redact, type SecretPlaces, secretsIn } from "./redaction";
export { resolveConfiguration } from "./resolve-configuration";
export type { Usage } from "./usage";
export type { Wait } from "./watch";

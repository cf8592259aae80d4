export { ManagementError } from "./answers/management-error";
export {
  type Configuration,
  ConfigurationError,
  type ConfigurationKey,
  environmentVariables,
  secretKeys,
} from "./configuration/configuration";
export { resolveConfiguration } from "./configuration/resolve-configuration";
export { type Access, inspect } from "./inspect";
export type { List } from "./lists/listed-reads";
export { collect } from "./lists/pages";
export { printable } from "./log/printable";
export { redact, type SecretPlaces, secretsIn } from "./log/redaction";
export { type ConnectOptions, connect, type Management } from "./management";
export { type Clock, systemClock } from "./pacing/clock";
export type { Wait } from "./pacing/watch";
export type { Usage } from "./usage";

export type { StackNames } from "./environments";
export type { PolicyOptions } from "./options";
export { auth0Policies } from "./policies";

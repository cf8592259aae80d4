export { check, type Failure } from "./check";
export { type Diff, diff, lasting } from "./diff";
export { assertSameTenant, create, PartialCreation, read, remove, type Tenant, update } from "./lifecycle";
export { ask, invalidArguments } from "./query";
export { secretKept } from "./state";
export { hasUnknown, UNKNOWN } from "./unknown";

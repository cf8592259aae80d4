export { check, type Failure } from "./check";
export { type Diff, diff, lasting } from "./diff";
export { equal, type Leaf, leaves } from "./leaves";
export { assertSameTenant, create, PartialCreation, read, remove, type Tenant, update } from "./lifecycle";
export { formatPath, type Path, valueAt } from "./path";
export { ask, invalidArguments } from "./query";
export { secretKept, stateAfterWrite } from "./state";
export { hasUnknown, UNKNOWN } from "./unknown";
export { fromWire } from "./wire";

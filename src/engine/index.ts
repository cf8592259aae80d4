export { type Beginning, create, fixedId, foreseen, isByKey, keyOf, rememberAdoption } from "./adopt";
export { type Adoption, adoption, settingsNow } from "./adoption";
export { assertAbout } from "./believed";
export { expectMembers, refusedCalls } from "./callers";
export { check, type Failure } from "./check";
export { PartialCreation } from "./create";
export { Creations } from "./creations";
export { type Diff, diff } from "./diff";
export { type Interrupted, interruption } from "./intent";
export { Journal } from "./journal";
export { equal, hasTrait, type Leaf, leaves } from "./leaves";
export {
  assertRecordedTenant,
  assertSameTenant,
  foretold,
  named,
  read,
  remove,
  type Tenant,
  update,
} from "./lifecycle";
export { assertDeletable, assertReplaceable, DeletionRefused } from "./loss";
export { withMembers } from "./members";
export { isAboutNearMiss, nearMisses, nearMissInWords } from "./near-misses";
export { type OddValue, oddValues } from "./odd-values";
export { remains } from "./orphan";
export { formatPath, type Path, parsePath, valueAt } from "./path";
export { expectChange } from "./places";
export { ask, invalidArguments } from "./query";
export { secretKept, secretsOf, stateAfterWrite } from "./state";
export { type Migration, migrated, stateVersion } from "./state-version";
export { type Undeclared, undeclared } from "./undeclared";
export { hasUnknown, UNKNOWN } from "./unknown";
export { fromWire } from "./wire";

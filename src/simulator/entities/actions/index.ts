import type { Route } from "../../endpoints/route";
import { triggerBindings } from "./bindings";
import { actionDrafts } from "./drafts";
import { actionExecutions } from "./executions";
import { actionModules } from "./modules";
import { actionTriggers } from "./triggers";
import { actionVersions } from "./versions";

/** Code that runs in logins and elsewhere. */
export const actions: readonly Route[] = [
  ...actionDrafts,
  ...actionVersions,
  ...actionTriggers,
  ...triggerBindings,
  ...actionModules,
  ...actionExecutions,
];
